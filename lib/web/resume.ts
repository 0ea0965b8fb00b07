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

/** Carries out what a form was sent for: the address that follows, or the answer that its form shows. */
type Performer = (ctx: Context, post: FoundPost) => Promise<string | FormState>;
/** By action. Next may load this file more than once; the process has one of it. */
const holder = globalThis as { capaianPerformers?: Map<string, Performer> };
const performers = holder.capaianPerformers ?? new Map<string, Performer>();
holder.capaianPerformers = performers;

export function canPerform(action: string, perform: Performer): void {
  performers.set(action, perform);
}

/** What an action is called; Next gives it the name. */
export function actionName(action: FormAction): string {
  return (action as { $$id?: string }).$$id ?? '';
}

/** Where to go on after somebody signed in: what waited is done at once if its sender wants that, else it is back in its form. */
export async function wayAfterSignIn(
  employeeId: string,
  returnTo: string,
  wantsDone: boolean,
): Promise<{ goto: string; isDone: boolean }> {
  const asked = keptIn(returnTo);
  const browser = await cookieBrowser();
  const ctx = contextOf(employeeId);
  // Whoever comes by the bare sign-in page is led to what was written last.
  const mayFind = browser && ctx && (asked || returnTo === paths.home);
  const post = mayFind ? findKept(ctx.db, employeeId, browser, asked, new Date()) : undefined;
  if (!post || !browser || !ctx) return { goto: withoutMark(returnTo), isDone: false };
  const shown = { goto: withKept(post.address, post.id), isDone: false };
  const perform = wantsDone && asked && post.isRecent && post.isWhole ? performers.get(post.action) : undefined;
  if (!perform) return shown;
  const answer = await performedOrGone(perform(ctx, post));
  if (answer === undefined) return { goto: paths.account.typed, isDone: true };
  if (typeof answer !== 'string') {
    // The token that came with it is of a session that has just ended.
    keepAnswer(ctx.db, browser, post, { ...answer, token: undefined, note: answer.note ?? NOT_DONE });
    return { ...shown, isDone: true };
  }
  forgetKept(ctx.db, employeeId, post.id);
  return { goto: answer, isDone: true };
}

/** What the post is about may be gone: its writer is led to the page with what was typed, which stays kept. */
async function performedOrGone(performed: Promise<string | FormState>): Promise<string | FormState | undefined> {
  return performed.catch((error: { digest?: string }) => {
    if (error.digest?.startsWith('NEXT_REDIRECT')) return undefined;
    throw error;
  });
}

/** Whether something waits in this browser for whoever signs in from this page; and whether it is done then, or only shown. */
export async function waitingFor(returnTo: string): Promise<'done' | 'shown' | undefined> {
  const id = keptIn(returnTo);
  const browser = id ? await cookieBrowser() : undefined;
  const waiting = id && browser && awaits(database(), browser, id, new Date());
  return waiting ? (waiting.isRecent ? 'done' : 'shown') : undefined;
}

/** Fixed fields that tell the forms of one action apart; others say what was read, which may have changed meanwhile. */
const NAMES = /Id$|^(matrix|column)$/;

/** What waits for the form of this page. */
export const keptHere = cache(async (): Promise<FoundPost | undefined> => {
  const id = keptIn((await headers()).get('x-capaian-url') ?? '');
  const [browser, request] = id ? [await cookieBrowser(), await currentRequest()] : [];
  if (!id || !browser || !request) return undefined;
  return findKept(request.ctx.db, request.ctx.actor.employeeId, browser, id, new Date());
});

/** What was typed into a form before its session ended, if it came back to this page and is this form's. */
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
