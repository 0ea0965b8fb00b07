import type { Db } from '@/lib/kernel/context';
import { postOfSegment } from '@/lib/people/queries/positions';
import type { HelpedPost } from '../rules/help-examples';
import type { Advice } from '../rules/linted-plan';
import { adviseOn } from '../rules/linter';
import type { Skp } from './plans';

type AdvisedPlan = Pick<Skp, 'assignmentId' | 'form' | 'approach' | 'writing'>;

/** Advice on the wording of the working version, as it is saved. Unscoped: the caller has found the plan. */
export function adviceOn(db: Db, skp: AdvisedPlan): Advice[] {
  return writingHelpOn(db, skp).advice;
}

/** Advice on the wording of the working version, and the post for which examples are shown. */
export function writingHelpOn(
  db: Db,
  { assignmentId, form, approach, writing }: AdvisedPlan,
): { post: HelpedPost; advice: Advice[] } {
  const { name, positionClass } = postOfSegment(db, assignmentId) ?? { name: '', positionClass: 'pelaksana' as const };
  const plan = { form, approach, positionClass, results: writing.content.results };
  return { post: { name, positionClass }, advice: adviseOn(plan) };
}
