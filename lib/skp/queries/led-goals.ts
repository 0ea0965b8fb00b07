import { type Goal, listGoals } from '@/lib/goals/queries/goals';
import type { Db } from '@/lib/kernel/context';
import { postOfSegment } from '@/lib/people/queries/positions';
import type { ResultRow, SkpContent, SkpHead } from '../queries';
import { type Gap, gapsOf } from '../rules/completeness';
import { type GoalTaken, goalGaps, takenGoals } from '../rules/goal-taking';

type Plan = Pick<SkpHead, 'assignmentId' | 'cycleId' | 'cycleStartOn' | 'form' | 'approach'>;

/**
 * The objectives of the unit that the owner of the plan leads by post, for the year of the plan. Withdrawn objectives come last. Empty if
 * the post leads no unit.
 */
export function ledGoals(db: Db, { assignmentId, cycleId }: Pick<Plan, 'assignmentId' | 'cycleId'>): Goal[] {
  const post = postOfSegment(db, assignmentId);
  return post?.isHead ? listGoals(db, { unitId: post.unitId, cycleId }) : [];
}

/** For each objective of `ledGoals` that is not withdrawn, how far this content has taken it over. */
export function goalOffers(db: Db, plan: Pick<Plan, 'assignmentId' | 'cycleId'>, { results }: SkpContent): GoalTaken[] {
  return takenGoals(
    ledGoals(db, plan).filter(({ withdrawnAt }) => withdrawnAt === null),
    results,
  );
}

type Written = Parameters<typeof gapsOf>[1][number] & Parameters<typeof goalGaps>[1][number];

/**
 * Everything that prevents the plan from being submitted: missing or doubtful values, and objectives of the performance agreement that the
 * head has not taken over. `led`: the objectives of `ledGoals`, if they are read already.
 */
export function planGaps(
  db: Db,
  plan: Plan,
  results: readonly (Written | ResultRow)[],
  led: readonly Goal[] = plan.form === 'head' ? ledGoals(db, plan) : [],
): Gap[] {
  const mandatory = plan.form === 'head' ? led.filter(({ withdrawnAt }) => withdrawnAt === null) : [];
  return [
    ...goalGaps(mandatory, results),
    ...gapsOf({ ...plan, year: Number(plan.cycleStartOn.slice(0, 4)) }, results),
  ];
}
