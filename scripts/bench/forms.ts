import { FormClient, filled } from '@/tests/support/form-client';
import type { Asked } from './http';

type Sending = {
  path: string;
  cookie?: string;
  fields: Readonly<Record<string, string>>;
  button?: string;
  file?: { field: string; content: File };
};

/**
 * Opens a page as its user and fills in the form that has the first of `fields`. The result is what a browser without JavaScript would
 * send.
 */
export async function openForm(origin: string, { path, cookie, fields, button, file }: Sending): Promise<Asked> {
  const page = await new FormClient(origin, cookie?.split('=')[1]).get(path);
  const form = page.formWith(Object.keys(fields)[0]!, button);
  const target = form.getAttribute('action') || path;
  const sent = filled(form, fields, button);
  if (file) sent.append(file.field, file.content);
  const encoded = new Response(sent);
  const body = Buffer.from(await encoded.arrayBuffer());
  return { path: target, cookie, form: { body, type: encoded.headers.get('content-type')! } };
}
