/** A body that is longer than allowed; nothing of it was kept. */
export class TooLarge extends Error {}

/** What is still received (and thrown away) of a body that is too long, so that the browser comes to read the answer. */
const DRAINED_TIMES = 10;

/** The form of an upload, read with a limit: neither a wrong Content-Length nor a body without one can fill the memory. */
export async function readUpload(request: Request, mostBytes: number): Promise<FormData> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
    if (length > mostBytes * DRAINED_TIMES) throw new TooLarge();
  }
  if (length > mostBytes) throw new TooLarge();
  const type = request.headers.get('content-type') ?? '';
  return new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData();
}
