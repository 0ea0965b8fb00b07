import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import type { FormValues } from './form-data';
import type { Landing } from './once';

type Saved = {
  /** The revision of the record after this save. */
  revision: number;
  /** The values saved before, by field name. They show which field of the page was changed. */
  before: FormValues;
};

/**
 * The result of a form that saved a draft and stays open. With JavaScript the page stays. Without JavaScript the page opens again at the
 * field that was changed last.
 */
export function draftSaved(landing: Pick<Landing, 'goto' | 'say'>, { revision, before }: Saved): Landing {
  return { ...landing, draft: { revision, before } };
}

/**
 * Runs the operation that follows a saved draft ("Ajukan", "Serahkan"). If the operation is refused, only the operation is undone. The
 * draft stays saved, and the form shows the reasons and `kept`, the sentence that the draft is saved. For a missing record, the `Rejection`
 * is thrown again.
 */
export function handIn(ctx: Context, draft: Landing, kept: string, operation: (ctx: Context) => Landing): Landing {
  try {
    return ctx.db.transaction((tx) => operation({ ...ctx, db: tx }));
  } catch (error) {
    if (!(error instanceof Rejection) || error.kind === 'missing') throw error;
    return { ...draft, say: kept, refused: { reasons: error.reasons, fields: error.fields } };
  }
}

/**
 * The last field, in the order of the form, whose value differs from the saved value; undefined if there is none. In a new row, every
 * filled field counts as changed.
 */
export function lastChanged(values: FormValues, before: FormValues): string | undefined {
  const known = Object.keys(before);
  const isNewRow = (name: string) => {
    const row = name.match(/^(.+)\.[^.]+$/)?.[1];
    return row !== undefined && values[name] !== '' && !known.some((other) => other.startsWith(`${row}.`));
  };
  return Object.keys(values).findLast((name) => (name in before ? values[name] !== before[name] : isNewRow(name)));
}
