import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import type { FormValues } from './form-data';
import type { Landing } from './once';

type Saved = {
  /** Of the record as it is saved now. */
  revision: number;
  /** The values saved before, by field name: they show where on the page something was changed. */
  before: FormValues;
};

/** A draft was saved and its form goes on: with JavaScript the page stays, without it the page opens at the last changed field. */
export function draftSaved(landing: Pick<Landing, 'goto' | 'say'>, { revision, before }: Saved): Landing {
  return { ...landing, draft: { revision, before } };
}

/**
 * The operation that follows a saved draft ("Ajukan", "Serahkan"). A refusal undoes this operation alone: the draft stays saved, and the
 * form shows the reasons. `kept` says so in the words of the form.
 */
export function handIn(ctx: Context, draft: Landing, kept: string, operation: (ctx: Context) => Landing): Landing {
  try {
    return ctx.db.transaction((tx) => operation({ ...ctx, db: tx }));
  } catch (error) {
    if (!(error instanceof Rejection) || error.kind === 'missing') throw error;
    return { ...draft, say: kept, refused: { reasons: error.reasons, fields: error.fields } };
  }
}

/** The last field, in the order of the form, whose value differs from the saved one; for a new row its first field. */
export function lastChanged(values: FormValues, before: FormValues): string | undefined {
  const known = Object.keys(before);
  const isNewRow = (name: string) => {
    const row = name.match(/^(.+)\.[^.]+$/)?.[1];
    return row !== undefined && values[name] !== '' && !known.some((other) => other.startsWith(`${row}.`));
  };
  return Object.keys(values).findLast((name) => (name in before ? values[name] !== before[name] : isNewRow(name)));
}
