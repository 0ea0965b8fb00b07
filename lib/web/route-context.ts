import { headers } from 'next/headers';
import { sessionOwner } from '@/lib/auth/session';
import type { Context } from '@/lib/kernel/context';
import { bodyLimitOf } from './body-limits';
import { currentRequest } from './context';
import { sessionOfToken } from './form-sender';
import { nonceOf, TOKEN_FIELD } from './form-token';
import { provenanceOf } from './origin';
import { paths } from './paths';
import { foreignOriginPage, plainPage } from './plain-page';
import { isEntitled } from './sender-status';
import { readForm, TooLarge } from './sent-body';

/** The context of a GET route handler, or the answer to give instead: a redirect to sign in and come back. */
export async function routeContext(returnTo?: string): Promise<Context | Response> {
  return contextOr(returnTo ?? (await headers()).get('x-capaian-url') ?? paths.home);
}

async function contextOr(returnTo: string): Promise<Context | Response> {
  const request = await currentRequest();
  if (request && !request.session.mustChangePassword) return request.ctx;
  const location = request ? paths.account.password : `${paths.signIn}?kembali=${encodeURIComponent(returnTo)}`;
  return new Response(null, { status: 303, headers: { location } });
}

export type SentForm = {
  ctx: Context;
  form: FormData;
  /** The number of the sending: the same when a form is sent twice. */
  nonce: string;
};

/**
 * The form sent to a POST route handler (uploads, exports), which no form action has checked: checks the origin, session and right, reads
 * the form up to the limit of its address, then checks its token. Or the answer to give instead. A file cannot be kept over a sign-in, so
 * the redirect leads back to the page where the file is chosen.
 */
export async function sentForm(request: Request): Promise<SentForm | Response> {
  const head = request.headers;
  if (isForeign(head)) return foreignOriginPage();
  const page = pageOf(head);
  const ctx = await contextOr(page);
  if (ctx instanceof Response) return ctx;
  const limit = bodyLimitOf(new URL(request.url).pathname);
  if (!isEntitled(ctx.actor, limit.asked)) return plainPage(404, 'Tidak ditemukan', 'Halaman ini tidak ada.');
  const back = { href: page, label: 'Buka halaman formulirnya' };
  const form = await unlessTooLarge(readForm(request));
  if (!form) return plainPage(413, limit.title, limit.sentence, back);
  const token = String(form.get(TOKEN_FIELD) ?? '');
  const sessionId = await sessionOfToken(token);
  if (sessionId && sessionOwner(ctx.db, sessionId) === ctx.actor.employeeId)
    return { ctx, form, nonce: nonceOf(token) };
  return plainPage(
    403,
    'Formulir ini sudah lama terbuka',
    'Buka lagi halaman formulirnya, isi sekali lagi (berkas perlu dipilih lagi), lalu kirim. Tidak ada yang berubah.',
    back,
  );
}

function isForeign(head: Headers): boolean {
  const asked = { origin: head.get('origin'), fetchSite: head.get('sec-fetch-site'), host: head.get('host') };
  return provenanceOf(asked) === 'foreign';
}

function unlessTooLarge(read: Promise<FormData>): Promise<FormData | undefined> {
  return read.catch((error) => {
    if (error instanceof TooLarge) return undefined;
    throw error;
  });
}

/** The page with the form, from the Referer header; the home page without one. */
function pageOf(head: Headers): string {
  const referer = head.get('referer') ?? '';
  if (!URL.canParse(referer)) return paths.home;
  const { host, pathname, search } = new URL(referer);
  return host === head.get('host') ? pathname + search : paths.home;
}
