/** A file that is written while it is sent. If its source fails, the transfer breaks off, so that no incomplete file looks complete. */
export function fileStream(
  source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  type: string,
  fileName: string,
): Response {
  const pieces = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
      // Other requests run between two pieces of a long file.
      await new Promise((resolve) => setImmediate(resolve));
    },
    async cancel() {
      await pieces.return?.();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  });
}
