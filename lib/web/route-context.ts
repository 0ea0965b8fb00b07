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

/**
 * The context of a GET route handler, or the redirect to send instead. If nobody is signed in, it leads to the sign-in page, and from there
 * back to `returnTo` (if left out: the requested address). For a user with a first password, it leads to the page that changes it.
 */
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
  /** The nonce of the form's token. It is the same if a form is sent twice. */
  nonce: string;
};

/**
 * The form that a POST route handler (upload, export) received. Such a request passes no form action, so everything is checked here:
 * origin, session, right, length, token. If a check fails, the result is the answer to send. A file cannot be kept during a sign-in, so the
 * redirect leads back to the page where the file is chosen.
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

/** The page with the form, from the Referer header. The home page if the header is missing or names another site. */
function pageOf(head: Headers): string {
  const referer = head.get('referer') ?? '';
  if (!URL.canParse(referer)) return paths.home;
  const { host, pathname, search } = new URL(referer);
  return host === head.get('host') ? pathname + search : paths.home;
}
