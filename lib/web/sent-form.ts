import { headers } from 'next/headers';
import { rememberSession } from '@/lib/auth/browser';
import { cookieSessionId } from '@/lib/auth/cookie';
import { sessionOwner } from '@/lib/auth/session';
import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { formContext } from './context';
import { database } from './database';
import { type Sender, senderOf } from './form-sender';
import { forgetKept, type KeptPost, keepPost } from './kept-posts';
import { keptIn, withoutMark } from './landing';

export const LONG_OPEN =
  'Halaman ini sudah lama terbuka, jadi formulirnya belum dikirim. Isian Anda masih ada di sini: periksa, lalu tekan tombolnya sekali lagi.';
const SIGNED_OUT =
  'Sesi Anda telah berakhir, jadi formulir ini belum dikirim. Isian Anda masih ada di sini: buka Capaian di tab lain, masuk kembali, lalu tekan tombol ini sekali lagi.';
const OTHER_ACCOUNT =
  'Formulir ini dibuka dengan akun lain di peramban ini, jadi belum dikirim. Isiannya disimpan sementara selama satu jam: masuk dengan akun itu untuk melanjutkan.';

type Post = Pick<KeptPost, 'action' | 'values'> & {
  /** The address of the page to come back to; if undefined, that of the page that sent the form. */
  address: string | undefined;
};

/**
 * The context and the nonce of a form that was sent. If nobody is signed in any more, the typed values are kept for their sender and the
 * user is redirected to the sign-in page (docs/decisions/0013-what-was-typed-survives.md). Throws a `Rejection` if the token is not valid.
 * Also throws one if the form belongs to another person; the values are then kept for that person.
 */
export async function sentBy(post: Post): Promise<{ ctx: Context; nonce: string }> {
  const sender = await senderOf(post.values);
  const ctx = await formContext(() => keptUntilSignIn(sender, post));
  if (!sender) throw new Rejection([LONG_OPEN]);
  if (await isOwn(ctx, sender)) return { ctx, nonce: sender.nonce };
  await keep(sender, post);
  throw new Rejection([OTHER_ACCOUNT]);
}

/**
 * Whether the form belongs to the signed-in person. A form that stayed open during a new sign-in of the same person still belongs to that
 * person.
 */
async function isOwn(ctx: Context, { sessionId }: Sender): Promise<boolean> {
  return sessionId === (await cookieSessionId()) || sessionOwner(ctx.db, sessionId) === ctx.actor.employeeId;
}

async function keptUntilSignIn(sender: Sender | undefined, post: Post): Promise<string | undefined> {
  const kept = sender && (await keep(sender, post));
  // If a script sent the form, its page is still open with all typed values.
  if (!kept && (await isScripted())) throw new Rejection([SIGNED_OUT]);
  return kept;
}

async function keep({ sessionId, nonce }: Sender, post: Post): Promise<string | undefined> {
  const employeeId = sessionOwner(database(), sessionId);
  if (!employeeId) return undefined;
  const address = post.address ?? (await addressHere());
  const browser = await rememberSession(sessionId);
  return keepPost(database(), { employeeId, nonce }, browser, { ...post, address }, new Date());
}

/** The address of the page that sent the form, without the marks of earlier forms. */
export async function addressHere(): Promise<string> {
  return withoutMark((await headers()).get('x-capaian-url') ?? '/');
}

/** Whether a script sent the form, so that its page is still open. */
export async function isScripted(): Promise<boolean> {
  return (await headers()).has('next-action');
}

/** Deletes the kept post of this page, because the form has been sent again and done. */
export async function forgetKeptHere({ db, actor }: Context): Promise<void> {
  const id = keptIn((await headers()).get('x-capaian-url') ?? '');
  if (id) forgetKept(db, actor.employeeId, id);
}
