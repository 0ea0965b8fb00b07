import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { cookieSessionId } from '@/lib/auth/cookie';
import type { Context } from '@/lib/kernel/context';
import { Rejection, StaleRevision } from '@/lib/kernel/decision';
import { formContext } from './context';
import { database } from './database';
import { lastChanged } from './draft';
import { echoOf, type FormValues, fieldId, nest, printRefusals, valuesOf } from './form-data';
import type { Reshaped } from './form-rows';
import { type FormAction, type FormState, UNTOUCHED } from './form-state';
import { isFormToken, issueFormToken, TOKEN_FIELD } from './form-token';
import { withMark } from './landing';
import { notFound } from './missing';
import { type Landing, once } from './once';
import { provenanceOf } from './origin';
import { clientAddress, noteSecurityEvent } from './security-log';
import { loggedStorageFault } from './storage-faults';

z.config(z.locales.id());

export const FOREIGN_FORM =
  'Formulir ini terlalu lama terbuka, jadi belum dikirim. Isian Anda masih ada di sini: periksa, lalu tekan tombolnya sekali lagi.';

type Options<Input, Extra> = {
  /** Slow work before the transaction (hashing a password): the deed itself is synchronous. */
  prepare?: (input: Input) => Promise<Extra>;
  /** Answers a button that only changes the rows of the form (add, remove) without saving; undefined when it was another button. */
  reshape?: (values: FormValues) => Reshaped | undefined;
  /** Whether a form that is filled in place stays on its page: its success is an answer instead of a redirect. */
  stays?: (input: Input) => boolean;
};

/**
 * The one road from a form to a command: same origin and the form's own token, session row, shape, then one transaction that also
 * remembers the token. Refusals come back into the form with what was typed; success is a redirect with a notice.
 */
export function formAction<Shape extends z.ZodType, Extra = undefined>(
  shape: Shape,
  deed: (ctx: Context, input: z.output<Shape>, extra: Extra) => Landing,
  options: Options<z.output<Shape>, Extra> = {},
): FormAction {
  return async (previous, form) => {
    const values = valuesOf(form);
    const ctx = await attempt(previous, values, formContext);
    if ('answer' in ctx) return ctx;
    const nonce = await trustedNonce(values, (await cookieSessionId()) ?? '');
    if (!nonce) return refusedState(previous, values, new Rejection([FOREIGN_FORM]));
    const reshaped = options.reshape?.(values);
    if (reshaped) return answered(previous, { ...reshaped, values: echoOf(reshaped.values) });
    const parsed = shape.safeParse(nest(values));
    if (!parsed.success) return refusedState(previous, values, asRejection(parsed.error));
    const unprinted = printRefusals(values);
    if (Object.keys(unprinted).length > 0) return refusedState(previous, values, new Rejection([], unprinted));
    const outcome = await attempt(previous, values, async () => {
      const extra = (await options.prepare?.(parsed.data)) as Extra;
      return once(ctx, nonce, (within) => deed(within, parsed.data, extra));
    });
    if ('answer' in outcome) return outcome;
    return concluded(previous, values, outcome, { nonce, stays: options.stays?.(parsed.data) ?? false });
  };
}

/** What follows a deed that was done: its form stays with an answer, or leads on. */
async function concluded(
  previous: FormState,
  values: FormValues,
  { goto, say, refused, draft }: Landing,
  { nonce, stays }: { nonce: string; stays: boolean },
): Promise<FormState> {
  if (stays) return answered(previous, { done: { say } });
  // Where there is JavaScript the frame of the old page would stay: its current place, its day, and tokens already used.
  revalidatePath('/', 'layout');
  const saved = draft && { isSaved: true as const, values: { ...echoOf(values), revision: String(draft.revision) } };
  if (refused) {
    const { reasons: refusals, fields } = refused;
    return answered(previous, {
      values: echoOf(values),
      refusals,
      fields,
      ...(saved ? { ...saved, note: say } : { done: { say } }),
    });
  }
  if (saved && (await isScripted())) return answered(previous, { ...saved, done: { say } });
  const place = draft && lastChanged(values, draft.before);
  return redirect(withMark(place ? `${goto}#${fieldId(place)}` : goto, nonce));
}

/** Whether the form was sent by a script, so that its page is still there. */
async function isScripted(): Promise<boolean> {
  return (await headers()).has('next-action');
}

/**
 * The same for the few forms before sign-in (sign in, claim the installation): no actor, no remembered token.
 * `deed` may be slow; it returns where to go.
 */
export function publicFormAction<Shape extends z.ZodType>(
  shape: Shape,
  deed: (input: z.output<Shape>) => Promise<string>,
): FormAction {
  return async (previous, form) => {
    const values = valuesOf(form);
    // A session that has ended leaves its cookie behind, and the form was then made for that one.
    const nonce = (await trustedNonce(values, '')) ?? (await trustedNonce(values, (await cookieSessionId()) ?? ''));
    if (!nonce) return refusedState(previous, values, new Rejection([FOREIGN_FORM]));
    const parsed = shape.safeParse(nest(values));
    if (!parsed.success) return refusedState(previous, values, asRejection(parsed.error));
    const outcome = await attempt(previous, values, async () => ({ goto: await deed(parsed.data), say: '' }));
    return 'answer' in outcome ? outcome : redirect(outcome.goto);
  };
}

/** The nonce of a form that was made here, for this session, and sent from here; undefined otherwise. */
async function trustedNonce(values: FormValues, sessionId: string): Promise<string | undefined> {
  const head = await headers();
  const verdict = provenanceOf({
    origin: head.get('origin'),
    fetchSite: head.get('sec-fetch-site'),
    host: head.get('host'),
  });
  const token = values[TOKEN_FIELD] ?? '';
  return verdict !== 'foreign' && isFormToken(token, sessionId) ? token.split('.')[0] : undefined;
}

async function attempt<Done>(
  previous: FormState,
  values: FormValues,
  run: () => Promise<Done>,
): Promise<Done | FormState> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Rejection && error.kind === 'missing') await answerMissing(error);
    if (error instanceof Rejection) return refusedState(previous, values, error);
    const fault = loggedStorageFault(error);
    if (fault) return refusedState(previous, values, new Rejection([fault]));
    throw error;
  }
}

async function answerMissing(error: Rejection): Promise<never> {
  const head = await headers();
  noteSecurityEvent(database(), {
    kind: 'not-found',
    address: clientAddress(head),
    detail: `${head.get('x-capaian-url')} ${error.message}`,
  });
  return notFound();
}

function refusedState(previous: FormState, values: FormValues, error: Rejection): Promise<FormState> {
  const refused = { refusals: error.reasons, fields: error.fields, values: echoOf(values) };
  if (!(error instanceof StaleRevision)) return answered(previous, refused);
  const { current, revision, labels } = error;
  return answered(previous, { ...refused, stale: { current, revision, labels } });
}

async function answered(previous: FormState, answer: Partial<FormState>): Promise<FormState> {
  // The counter comes back from the browser, so it may be anything.
  const count = (Number(previous?.answer) || 0) + 1;
  return { ...UNTOUCHED, ...answer, answer: count, token: await issueFormToken() };
}

function asRejection(error: z.ZodError): Rejection {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message;
  return new Rejection([], fields);
}
