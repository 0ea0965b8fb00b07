import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { withDraft } from './draft-state';
import {
  addressAfter,
  answered,
  asRejection,
  attempt,
  ownDraft,
  refusedPart,
  refusedState,
  savedDraft,
} from './form-answer';
import { echoOf, type FormValues, nest, valuesOf } from './form-data';
import { type DraftKind, forgetDraft, isDraftIntent, runDraftIntent } from './form-drafts';
import type { Reshaped } from './form-rows';
import { senderOf } from './form-sender';
import { type FormAction, type FormState, UNTOUCHED } from './form-state';
import type { FoundPost } from './kept-posts';
import { type Landing, markOf, once } from './once';
import { withNextTask, withoutOnward } from './onward';
import { printRefusals } from './print-refusals';
import { noteBegun } from './request-number';
import { actionName, registerPerformer } from './resume';
import { addressHere, forgetKeptHere, isScripted, LONG_OPEN, sentBy } from './sent-form';

z.config(z.locales.id());

type Options<Input, Extra> = {
  /** Slow work before the transaction, such as hashing a password. The operation itself is synchronous. */
  prepare?: (input: Input) => Promise<Extra>;
  /** Handles a button that only adds or removes rows of the form, without saving; undefined for any other button. */
  reshape?: (values: FormValues) => Reshaped | undefined;
  /** Whether the form stays on its page after success: the action then answers with a state, not with a redirect. */
  stays?: (input: Input) => boolean;
  /** The address of the page where the typed values are shown again. If left out or undefined: the page that sent the form. */
  pageAddress?: (values: FormValues) => string | undefined;
  /** The kind of draft, for a form whose record accepts only complete content; the writer can then save an incomplete form. */
  draft?: DraftKind;
};

/**
 * The way from a form to a command. Only forms that a route handler receives take another way (`sentForm`). It checks the origin, the form
 * token, the session and the shape of the values. Then it runs one transaction, which also stores the token. After a refusal, the form
 * shows the typed values again. After a success, the browser is redirected to a page with a notice, or the form stays (`stays`, drafts).
 */
export function formAction<Shape extends z.ZodType, Extra = undefined>(
  shape: Shape,
  operation: (ctx: Context, input: z.output<Shape>, extra: Extra) => Landing,
  options: Options<z.output<Shape>, Extra> = {},
): FormAction {
  type Input = z.output<Shape>;
  const action = async (previous: FormState, form: FormData): Promise<FormState> => {
    noteBegun();
    const values = valuesOf(form);
    const name = actionName(action);
    registerPerformer(name, perform);
    const sent = await attempt(previous, values, () =>
      sentBy({ action: name, values, address: options.pageAddress?.(values) }),
    );
    if ('answer' in sent) return sent;
    const address = options.pageAddress?.(values) ?? (await addressHere());
    const done = await carriedOut({ ...sent, address }, previous, values);
    return 'answer' in done ? done : concluded(previous, values, done, sent);
  };
  const perform = async (ctx: Context, { nonce, values, address }: FoundPost) => {
    const done = await carriedOut({ ctx, nonce, address }, UNTOUCHED, values);
    if ('answer' in done) return done;
    const { landing } = done;
    return landing.refused
      ? refusedPart(UNTOUCHED, values, landing, landing.refused)
      : addressAfter(values, landing, nonce);
  };
  const carriedOut = async (
    { ctx, nonce, address }: Sent & { address: string },
    previous: FormState,
    typed: FormValues,
  ): Promise<FormState | Done> => {
    const { sent: values, isOnward } = withoutOnward(typed);
    const reshaped = options.reshape?.(values);
    if (reshaped) return answered(previous, { ...reshaped, values: echoOf(reshaped.values) });
    const sending = { nonce, content: markOf(typed) };
    const { draft } = options;
    if (draft && isDraftIntent(values)) {
      const ofDraft = async () => once(ctx, sending, (within) => runDraftIntent(within, draft, values, address));
      const landing = await attempt(previous, values, ofDraft);
      return 'answer' in landing ? landing : { landing, stays: false };
    }
    const parsed = shape.safeParse(nest(values));
    if (!parsed.success) return refusedState(previous, values, asRejection(parsed.error));
    const unprinted = printRefusals(values);
    if (Object.keys(unprinted).length > 0) return refusedState(previous, values, new Rejection([], unprinted));
    const input: Input = parsed.data;
    const landing = await attempt(previous, values, async () => {
      const extra = (await options.prepare?.(input)) as Extra;
      return once(ctx, sending, (within) => {
        const done = operation(within, input, extra);
        if (draft && !done.refused) forgetDraft(within, draft, values);
        return isOnward ? withNextTask(within, done) : done;
      });
    });
    return 'answer' in landing ? landing : { landing, stays: options.stays?.(input) ?? false };
  };
  return withDraft(action, options.draft);
}

type Sent = { ctx: Context; nonce: string };
type Done = { landing: Landing; stays: boolean };

/** The answer to a form whose operation was done: the form stays with a state, or the browser is redirected. */
async function concluded(
  previous: FormState,
  values: FormValues,
  { landing, stays }: Done,
  { ctx, nonce }: Sent,
): Promise<FormState> {
  const done = { say: landing.say };
  if (stays) return answered(previous, { done });
  const own = ownDraft(values, landing);
  if (own && (await isScripted())) {
    await forgetKeptHere(ctx);
    return answered(previous, { done, ...own });
  }
  // Without this line, a browser with JavaScript would keep the layout of the old page: its menu position, its date, and used tokens.
  revalidatePath('/', 'layout');
  if (landing.refused) return refusedPart(previous, values, landing, landing.refused);
  await forgetKeptHere(ctx);
  const saved = savedDraft(values, landing);
  if (saved && (await isScripted())) return answered(previous, { ...saved, done });
  return redirect(addressAfter(values, landing, nonce));
}

/**
 * A form action for the few forms before sign-in (sign in, claim the installation). There is no actor, and the token is not remembered.
 * `operation` may be slow; it returns the address to go to.
 */
export function publicFormAction<Shape extends z.ZodType>(
  shape: Shape,
  operation: (input: z.output<Shape>) => Promise<string>,
): FormAction {
  return async (previous, form) => {
    noteBegun();
    const values = valuesOf(form);
    if (!(await senderOf(values))) return refusedState(previous, values, new Rejection([LONG_OPEN]));
    const parsed = shape.safeParse(nest(values));
    if (!parsed.success) return refusedState(previous, values, asRejection(parsed.error));
    const outcome = await attempt(previous, values, async () => ({ goto: await operation(parsed.data), say: '' }));
    return 'answer' in outcome ? outcome : redirect(outcome.goto);
  };
}
