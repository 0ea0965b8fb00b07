import { findAgency } from '@/lib/agency/queries';
import { formatInstant } from '@/lib/kernel/dates';
import { currentRequest } from './context';
import type { FormValues } from './form-data';
import { type DraftKind, savedDraft } from './form-drafts';
import { type FormAction, type FormState, UNTOUCHED } from './form-state';

/** Attaches to an action the kind of its draft, so that the page with the form can find the draft (`draftState`). */
export function withDraft(action: FormAction, draft: DraftKind | undefined): FormAction {
  return Object.assign(action, { draft });
}

/**
 * The start state of a form if the user saved a draft of it; undefined if there is no draft. `hidden`: the fixed fields of the form.
 * `notice`: the sentence that the draft was saved just now. With a `notice`, the state has no note.
 */
export async function draftState(
  action: FormAction,
  hidden: FormValues = {},
  notice?: string,
): Promise<FormState | undefined> {
  const kind = (action as { draft?: DraftKind }).draft;
  const request = kind && (await currentRequest());
  const saved = request && savedDraft(request.ctx, kind, hidden);
  if (!saved) return undefined;
  const when = formatInstant(findAgency(request.ctx.db).timeZone, saved.savedAt);
  const note = `Ini draf Anda dari ${when}. Hanya Anda yang dapat membacanya; formulirnya belum dikirim.`;
  return { ...UNTOUCHED, answer: 1, values: saved.typed, isDraft: true, note: notice ? undefined : note };
}
