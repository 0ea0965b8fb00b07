import { headers } from 'next/headers';
import { cache } from 'react';
import { cookieBrowser } from '@/lib/auth/browser';
import type { Context } from '@/lib/kernel/context';
import { contextOf, currentRequest } from './context';
import { database } from './database';
import { type FormAction, type FormState, UNTOUCHED } from './form-state';
import { awaits, type FoundPost, findKept, forgetKept, keepAnswer } from './kept-posts';
import { keptIn, withKept, withoutMark } from './landing';
import { paths } from './paths';

const RESTORED =
  'Sesi Anda tadi berakhir. Yang Anda tulis sudah kembali ke formulir ini, tetapi belum dikirim: periksa, lalu tekan tombolnya.';

const NOT_DONE = 'Anda sudah masuk kembali. Yang Anda tulis ada di formulir ini, tetapi belum tersimpan.';

/** Carries out a kept form. Returns the address to go to, or the state that the form shows. */
type Performer = (ctx: Context, post: FoundPost) => Promise<string | FormState>;
/**
 * The functions that carry out kept forms, by the name of their action. An action is added when it first runs in this process. The map is
 * on globalThis, because Next may load this file several times in a process.
 */
const holder = globalThis as { capaianPerformers?: Map<string, Performer> };
const performers = holder.capaianPerformers ?? new Map<string, Performer>();
holder.capaianPerformers = performers;

export function registerPerformer(action: string, perform: Performer): void {
  performers.set(action, perform);
}

/** The id that Next gives to a server action; empty if it has none. */
export function actionName(action: FormAction): string {
  return (action as { $$id?: string }).$$id ?? '';
}

/**
 * The address after a sign-in. A kept form is carried out at once if `returnTo` names it and its sender wants that. It must also be recent,
 * no secret may have been left out, and this process must know its action. If not, the address is that of the form, which shows the typed
 * values. `isDone`: whether the form was carried out, even if it was refused.
 */
export async function wayAfterSignIn(
  employeeId: string,
  returnTo: string,
  wantsDone: boolean,
): Promise<{ goto: string; isDone: boolean }> {
  const asked = keptIn(returnTo);
  const browser = await cookieBrowser();
  const ctx = contextOf(employeeId);
  // A user who opened the sign-in page without an address is led to the form that they sent last.
  const mayFind = browser && ctx && (asked || returnTo === paths.home);
  const post = mayFind ? findKept(ctx.db, employeeId, browser, asked, new Date()) : undefined;
  if (!post || !browser || !ctx) return { goto: withoutMark(returnTo), isDone: false };
  const shown = { goto: withKept(post.address, post.id), isDone: false };
  const perform = wantsDone && asked && post.isRecent && post.isWhole ? performers.get(post.action) : undefined;
  if (!perform) return shown;
  const answer = await performedOrGone(perform(ctx, post));
  if (answer === undefined) return { goto: paths.account.typed, isDone: true };
  if (typeof answer !== 'string') {
    // The token of the answer belongs to a session that has just ended.
    keepAnswer(ctx.db, browser, post, { ...answer, token: undefined, note: answer.note ?? NOT_DONE });
    return { ...shown, isDone: true };
  }
  forgetKept(ctx.db, employeeId, post.id);
  return { goto: answer, isDone: true };
}

/**
 * The result of carrying out a post; undefined if the record of the post is gone (Next then redirects). The user is then led to the page
 * with the typed values, which stay kept.
 */
async function performedOrGone(performed: Promise<string | FormState>): Promise<string | FormState | undefined> {
  return performed.catch((error: { digest?: string }) => {
    if (error.digest?.startsWith('NEXT_REDIRECT')) return undefined;
    throw error;
  });
}

/**
 * Whether a kept form waits in this browser for the user who signs in here. `done`: the form is recent and will be carried out if possible.
 * `shown`: its values will only be shown. Undefined if no form waits.
 */
export async function waitingFor(returnTo: string): Promise<'done' | 'shown' | undefined> {
  const id = keptIn(returnTo);
  const browser = id ? await cookieBrowser() : undefined;
  const waiting = id && browser && awaits(database(), browser, id, new Date());
  return waiting ? (waiting.isRecent ? 'done' : 'shown') : undefined;
}

/** The fixed fields that identify the record of a form. Other fixed fields, such as a revision, may have changed since. */
const NAMES = /Id$|^(matrix|column)$/;

/** The kept post that the address of this page names; undefined if there is none of this user in this browser. */
export const keptHere = cache(async (): Promise<FoundPost | undefined> => {
  const id = keptIn((await headers()).get('x-capaian-url') ?? '');
  const [browser, request] = id ? [await cookieBrowser(), await currentRequest()] : [];
  if (!id || !browser || !request) return undefined;
  return findKept(request.ctx.db, request.ctx.actor.employeeId, browser, id, new Date());
});

/** The state of a form with the values that were typed before the session ended; undefined if no kept post belongs to this form. */
export async function restoredState(
  action: FormAction,
  hidden: Readonly<Record<string, string>> = {},
): Promise<FormState | undefined> {
  const post = await keptHere();
  const isOfForm =
    post?.action === actionName(action) &&
    Object.entries(hidden).every(([name, value]) => !NAMES.test(name) || (post.values[name] ?? value) === value);
  if (!post || !isOfForm) return undefined;
  return post.answer ?? { ...UNTOUCHED, answer: 1, values: post.values, note: RESTORED };
}
