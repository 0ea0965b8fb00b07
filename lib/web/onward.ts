import { type NextTask, nextInWords, nextOf } from '@/lib/inbox/queries/next';
import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { closedByName } from '@/lib/people/rules/names';
import type { FormValues } from './form-data';
import type { Landing } from './once';

/** The suffix of `intent` from a button that also leads to the next task of the same kind (docs/decisions/0038-tasks-and-news.md). */
const ONWARD = ':next';

/** The values with the suffix removed from `intent`, and whether it was there. */
export function withoutOnward(values: FormValues): { sent: FormValues; isOnward: boolean } {
  const { intent = '', ...rest } = values;
  if (!intent.endsWith(ONWARD)) return { sent: values, isOnward: false };
  const base = intent.slice(0, -ONWARD.length);
  return { sent: base ? { ...rest, intent: base } : rest, isOnward: true };
}

const NONE_LEFT = 'Itu yang terakhir.';

/**
 * Leads to the next task of the kinds in `landing.next`. If no task is left, the address stays the same, and the sentence says so. Without
 * `landing.next`, the landing is returned unchanged.
 */
export function withNextTask(ctx: Context, landing: Landing): Landing {
  if (!landing.next) return landing;
  const next = nextOf(ctx, landing.next);
  if (!next) return { ...landing, say: `${landing.say} ${NONE_LEFT}` };
  return {
    ...landing,
    goto: placeOf(ctx, landing, next),
    say: closedByName(`${landing.say} ${nextInWords(next)}`),
    next: undefined,
  };
}

/** The address of the next task. If the task has no record yet, `begin` creates it. If that is refused, the address is that of its list. */
function placeOf(ctx: Context, { begin }: Landing, { task, href, begin: mark }: NextTask): string {
  if (!begin || mark === undefined) return href;
  try {
    return ctx.db.transaction((tx) => begin({ ...ctx, db: tx }, task));
  } catch (error) {
    if (error instanceof Rejection) return href;
    throw error;
  }
}
