import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { Rejection, StaleRevision } from '@/lib/kernel/decision';
import { currentRequest } from './context';
import { database } from './database';
import { lastChanged } from './draft';
import { echoOf, type FormValues, fieldId } from './form-data';
import { type FormState, UNTOUCHED } from './form-state';
import { issueFormToken } from './form-token';
import { withMark } from './landing';
import { loggedFault, loggedStorageFault } from './logged-faults';
import { notFound } from './missing';
import type { Landing } from './once';
import { clientAddress, noteSecurityEvent } from './security-log';

/**
 * Runs one part of a form action. If the part is refused or fails, the result is a form state that keeps the typed values. If a record is
 * missing, redirects to the page that says so.
 */
export async function attempt<Answer>(
  previous: FormState,
  values: FormValues,
  run: () => Promise<Answer>,
): Promise<Answer | FormState> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Rejection && error.kind === 'missing') await answerMissing(error);
    if (error instanceof Rejection) return refusedState(previous, values, error);
    // Next implements a redirect as an exception, so this exception is thrown again.
    unstable_rethrow(error);
    const fault = loggedStorageFault(error) ?? loggedFault(error);
    return refusedState(previous, values, new Rejection([fault]));
  }
}

async function answerMissing(error: Rejection): Promise<never> {
  const head = await headers();
  noteSecurityEvent(database(), {
    kind: 'not-found',
    employeeId: (await currentRequest())?.session.employeeId,
    address: clientAddress(head),
    detail: `${head.get('x-capaian-url')} ${error.message}`,
  });
  return notFound();
}

export function refusedState(previous: FormState, values: FormValues, error: Rejection): Promise<FormState> {
  const refused = { refusals: error.reasons, fields: error.fields, values: echoOf(values) };
  if (!(error instanceof StaleRevision)) return answered(previous, refused);
  const { current, revision, labels } = error;
  // If the refusal names no fields to compare, the page must show what is saved now. Without this line, a page with JavaScript would keep
  // its old content.
  if (Object.keys(current).length === 0) revalidatePath('/', 'layout');
  return answered(previous, { ...refused, stale: { current, revision, labels } });
}

export async function answered(previous: FormState, answer: Partial<FormState>): Promise<FormState> {
  // The count comes back from the browser, so it may be anything.
  const count = (Number(previous?.answer) || 0) + 1;
  return { ...UNTOUCHED, ...answer, answer: count, token: await issueFormToken() };
}

export function asRejection(error: z.ZodError): Rejection {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message;
  return new Rejection([], fields);
}

/**
 * The state of a form with several operations, of which at least one was refused. It says what was done and what was not, and keeps the
 * typed values.
 */
export function refusedPart(
  previous: FormState,
  values: FormValues,
  landing: Landing,
  { reasons, fields }: NonNullable<Landing['refused']>,
): Promise<FormState> {
  const { say } = landing;
  const saved = savedDraft(values, landing);
  const said = saved ? { ...saved, note: say } : { values: echoOf(values), ...(say && { done: { say } }) };
  return answered(previous, { refusals: reasons, fields, ...said });
}

export function savedDraft(values: FormValues, { draft }: Landing) {
  return draft && { isSaved: true as const, values: { ...echoOf(values), revision: String(draft.revision) } };
}

/**
 * The state of a form whose private draft was saved or discarded; undefined for any other form. The page stays. After saving it shows the
 * typed values, after discarding the values of the record.
 */
export function ownDraft(values: FormValues, { own, say }: Landing): Partial<FormState> | undefined {
  if (own === 'saved') return { values: echoOf(values), isDraft: true };
  return own && { done: { say, brief: 'Draf dibuang.' }, isSaved: true };
}

/** The address after a form. Without JavaScript, the page of a saved draft opens at the field that was changed last. */
export function addressAfter(values: FormValues, { goto, draft }: Landing, nonce: string): string {
  const place = draft && lastChanged(values, draft.before);
  return withMark(place ? `${goto}#${fieldId(place)}` : goto, nonce);
}
