import { bodyLimitOf } from './body-limits';

/** A body that is longer than its address takes; nothing of it was kept. */
export class TooLarge extends Error {}

/**
 * The form that a route handler was sent: the only reader of a body in the application. Its bytes are counted here again, whatever stands
 * in front. What is no form reads as an empty one, and its token is missed.
 */
export async function readForm(request: Request): Promise<FormData> {
  const { mostBytes } = bodyLimitOf(new URL(request.url).pathname);
  const body = await bytesOf(request, mostBytes);
  const type = request.headers.get('content-type') ?? '';
  return new Response(body, { headers: { 'content-type': type } }).formData().catch(() => new FormData());
}

async function bytesOf(request: Request, mostBytes: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > mostBytes) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
