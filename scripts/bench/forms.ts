import { FormClient, filled } from '@/tests/support/form-client';
import type { Asked } from './http';

type Sending = { path: string; cookie?: string; fields: Readonly<Record<string, string>>; button?: string };

/** Opens a page as its user and fills in its form: what is then sent is what a browser without JavaScript would send. */
export async function openForm(origin: string, { path, cookie, fields, button }: Sending): Promise<Asked> {
  const page = await new FormClient(origin, cookie?.split('=')[1]).get(path);
  const form = page.formWith(Object.keys(fields)[0]!, button);
  const target = form.getAttribute('action') || path;
  const encoded = new Response(filled(form, fields, button));
  const body = Buffer.from(await encoded.arrayBuffer());
  return { path: target, cookie, form: { body, type: encoded.headers.get('content-type')! } };
}
