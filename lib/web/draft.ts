import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import type { FormValues } from './form-data';
import type { Landing } from './once';

type Saved = {
  /** Of the record as it is saved now. */
  revision: number;
  /** By field name, what stood saved before: tells where on the page something was changed. */
  before: FormValues;
};

/** A draft was saved and its form goes on: with JavaScript the page stays, without it one comes back to what was changed last. */
export function draftSaved(landing: Pick<Landing, 'goto' | 'say'>, { revision, before }: Saved): Landing {
  return { ...landing, draft: { revision, before } };
}

/**
 * The deed that leads on from a saved draft ("Ajukan", "Serahkan"). What stands in its way undoes this deed alone: the draft stays
 * saved, and the reasons are said in the form. `kept` says so in the words of the form.
 */
export function handIn(ctx: Context, draft: Landing, kept: string, deed: (ctx: Context) => Landing): Landing {
  try {
    return ctx.db.transaction((tx) => deed({ ...ctx, db: tx }));
  } catch (error) {
    if (!(error instanceof Rejection) || error.kind === 'missing') throw error;
    return { ...draft, say: kept, refused: { reasons: error.reasons, fields: error.fields } };
  }
}

/** The last field, in the order of the form, whose value is not the one that stood saved; the first field of a row that is new. */
export function lastChanged(values: FormValues, before: FormValues): string | undefined {
  const known = Object.keys(before);
  const isNewRow = (name: string) => {
    const row = name.match(/^(.+)\.[^.]+$/)?.[1];
    return row !== undefined && values[name] !== '' && !known.some((other) => other.startsWith(`${row}.`));
  };
  return Object.keys(values).findLast((name) => (name in before ? values[name] !== before[name] : isNewRow(name)));
}
