import { bodyLimitOf } from './body-limits';

/** A body above the limit of its address; nothing of it was kept. */
export class TooLarge extends Error {}

/**
 * The form that a route handler was sent: the only reader of a body in the application. Its bytes are counted here again, whatever proxy is
 * in front. A body that is no form reads as an empty form, whose missing token is then refused.
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
