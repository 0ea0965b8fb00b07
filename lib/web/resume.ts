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

/** Runs the operation of a sent form; returns the address to go to, or the answer that its form shows. */
type Performer = (ctx: Context, post: FoundPost) => Promise<string | FormState>;
/** By action. On the global object, because Next may load this file more than once in a process. */
const holder = globalThis as { capaianPerformers?: Map<string, Performer> };
const performers = holder.capaianPerformers ?? new Map<string, Performer>();
holder.capaianPerformers = performers;

export function registerPerformer(action: string, perform: Performer): void {
  performers.set(action, perform);
}

/** The name of an action, which Next gives it. */
export function actionName(action: FormAction): string {
  return (action as { $$id?: string }).$$id ?? '';
}

/** Where to go after a sign-in: a waiting form is sent at once if its sender wants that, else its values are back in the form. */
export async function wayAfterSignIn(
  employeeId: string,
  returnTo: string,
  wantsDone: boolean,
): Promise<{ goto: string; isDone: boolean }> {
  const asked = keptIn(returnTo);
  const browser = await cookieBrowser();
  const ctx = contextOf(employeeId);
  // A user who came by the bare sign-in page is led to what they wrote last.
  const mayFind = browser && ctx && (asked || returnTo === paths.home);
  const post = mayFind ? findKept(ctx.db, employeeId, browser, asked, new Date()) : undefined;
  if (!post || !browser || !ctx) return { goto: withoutMark(returnTo), isDone: false };
  const shown = { goto: withKept(post.address, post.id), isDone: false };
  const perform = wantsDone && asked && post.isRecent && post.isWhole ? performers.get(post.action) : undefined;
  if (!perform) return shown;
  const answer = await performedOrGone(perform(ctx, post));
  if (answer === undefined) return { goto: paths.account.typed, isDone: true };
  if (typeof answer !== 'string') {
    // Its token belongs to a session that has just ended.
    keepAnswer(ctx.db, browser, post, { ...answer, token: undefined, note: answer.note ?? NOT_DONE });
    return { ...shown, isDone: true };
  }
  forgetKept(ctx.db, employeeId, post.id);
  return { goto: answer, isDone: true };
}

/** The record of the post may be gone: its writer is led to the page with the typed values, which stay kept. */
async function performedOrGone(performed: Promise<string | FormState>): Promise<string | FormState | undefined> {
  return performed.catch((error: { digest?: string }) => {
    if (error.digest?.startsWith('NEXT_REDIRECT')) return undefined;
    throw error;
  });
}

/** Whether a kept form waits in this browser for the user who signs in here, and whether it is then sent or only shown. */
export async function waitingFor(returnTo: string): Promise<'done' | 'shown' | undefined> {
  const id = keptIn(returnTo);
  const browser = id ? await cookieBrowser() : undefined;
  const waiting = id && browser && awaits(database(), browser, id, new Date());
  return waiting ? (waiting.isRecent ? 'done' : 'shown') : undefined;
}

/** Fixed fields that tell the forms of one action apart; other fixed fields, such as a revision, may have changed since. */
const NAMES = /Id$|^(matrix|column)$/;

/** The kept post for the form of this page. */
export const keptHere = cache(async (): Promise<FoundPost | undefined> => {
  const id = keptIn((await headers()).get('x-capaian-url') ?? '');
  const [browser, request] = id ? [await cookieBrowser(), await currentRequest()] : [];
  if (!id || !browser || !request) return undefined;
  return findKept(request.ctx.db, request.ctx.actor.employeeId, browser, id, new Date());
});

/** The values typed into this form before its session ended, if they came back to this page. */
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
