import { bodyLimitOf } from './body-limits';

/** Thrown for a body above the limit of its address. Nothing of the body was stored. */
export class TooLarge extends Error {}

/**
 * Reads the form that a route handler received. Route handlers of the application read a body only with this function. The bytes are
 * counted here again, in case they did not pass the listener. A body that is no form is read as an empty form. It has no token, so handlers
 * that need a token refuse it.
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
