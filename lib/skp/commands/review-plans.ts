import type { Context, Db } from '@/lib/kernel/context';
import { type FieldReasons, Rejection } from '@/lib/kernel/decision';
import { employeeCard } from '@/lib/people/queries/cards';
import { skpHead } from '../queries';
import { writingOf } from '../rules/writing';
import { agreeSkp } from './agree-skp';
import { returnSkp } from './return-skp';

export type Verdict = { skpId: string; revision: number; choice: 'leave' | 'agree' | 'return'; reason: string };
export type Review = {
  agreed: number;
  returned: number;
  /** The reasons about plans that the reader cannot find, or that no longer wait. */
  reasons: string[];
  /** The reasons about single fields and about plans that still wait, by field name. */
  fields: FieldReasons;
};

/**
 * Sets and returns many plans in one request. Each plan is a separate command with its own checks and audit entry, so a refused plan does
 * not undo the others.
 */
export function reviewPlans(ctx: Context, verdicts: readonly Verdict[]): Review {
  const review: Review = { agreed: 0, returned: 0, reasons: [], fields: {} };
  for (const verdict of verdicts.filter(({ choice }) => choice !== 'leave')) {
    const refused = refusalOf(ctx, verdict);
    if (refused) tell(ctx.db, review, verdict, refused);
    else review[verdict.choice === 'agree' ? 'agreed' : 'returned'] += 1;
  }
  return review;
}

function refusalOf(ctx: Context, { choice, ...input }: Verdict): Rejection | undefined {
  try {
    if (choice === 'agree') agreeSkp(ctx, input);
    else returnSkp(ctx, input);
    return undefined;
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}

/** Adds a refusal to the answer. The owner of a plan that the reader cannot find is not named, because the plan may belong to anybody. */
function tell(db: Db, review: Review, { skpId }: Verdict, { kind, reasons, fields }: Rejection): void {
  const skp = skpHead(db, skpId);
  if (kind === 'missing' || !skp) {
    review.reasons.push('Satu SKP tidak ada lagi di antara yang menunggu Anda.');
    return;
  }
  const name = employeeCard(db, skp.assignmentId)?.name;
  const said = (sentence: string) => `${name}: ${sentence}`;
  const isWaiting = writingOf(skp).status === 'submitted';
  for (const [field, sentence] of Object.entries(fields))
    review.fields = { ...review.fields, [`plans.${skpId}.${field}`]: said(sentence) };
  if (reasons.length > 0 && isWaiting)
    review.fields = { ...review.fields, [`plans.${skpId}.choice`]: said(reasons.join(' ')) };
  else review.reasons.push(...reasons.map(said));
}
