import { eq } from 'drizzle-orm';
import { unitGoals } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { enforce, missing, refuseField, StaleRevision } from '@/lib/kernel/decision';
import {
  findGoal,
  type Goal,
  type GoalIndicator,
  type GoalInPlace,
  goalAndAncestorIds,
  goalHead,
} from '../queries/goals';
import { findPlace, type Place } from '../queries/places';
import { canServe } from '../rules/parents';
import { canBeChanged } from '../rules/withdrawal';

/** The unit and year whose objectives the actor wants to change. Refused for actors who may only read them; missing for all others. */
export function writablePlace(ctx: Context, unitId: string, cycleId: string): Place {
  const place = findPlace(ctx, unitId, cycleId) ?? missing('Unit kerja');
  enforce(place.writing);
  return place;
}

/**
 * The objective that the actor wants to change. Refuses actors who may not. Throws `StaleRevision` with the saved values, made by
 * `current`, if the actor saw an older revision.
 */
export function goalToChange(
  ctx: Context,
  input: { goalId: string; revision: number },
  current?: (found: GoalInPlace) => Record<string, string>,
): GoalInPlace {
  const found = writableGoal(ctx, input.goalId);
  const { revision } = found.goal;
  if (revision !== input.revision) throw new StaleRevision(current?.(found) ?? {}, revision);
  return found;
}

/** The objective that the actor wants to change, without a check of the revision: for operations that do no harm from an older page. */
export function writableGoal(ctx: Context, goalId: string): GoalInPlace {
  const found = findGoal(ctx, goalId) ?? missing('Sasaran unit');
  enforce(found.place.writing);
  enforce(canBeChanged(found.goal));
  return found;
}

export function indicatorToChange(goal: Goal, indicatorId: string): GoalIndicator {
  return goal.indicators.find(({ id }) => id === indicatorId) ?? missing('Indikator');
}

/**
 * Counts a change of an objective or of its indicators as a new revision, which it returns. `set`: columns of the objective that change.
 */
export function saveRevision(
  db: Db,
  goal: Pick<Goal, 'id' | 'revision'>,
  set: Partial<Omit<typeof unitGoals.$inferInsert, 'id' | 'revision'>> = {},
): number {
  const revision = goal.revision + 1;
  db.update(unitGoals)
    .set({ ...set, revision })
    .where(eq(unitGoals.id, goal.id))
    .run();
  return revision;
}

/** Refuses a parent that the objective cannot serve (`canServe`). An objective without a parent is always allowed. */
export function enforceParent(
  ctx: Context,
  { unit, cycle }: Place,
  goalId: string | undefined,
  parentGoalId: string | null,
): void {
  if (parentGoalId === null) return;
  const parent = goalHead(ctx.db, parentGoalId);
  if (!parent) refuseField('parentGoalId', 'Sasaran induk itu tidak ada lagi. Pilih dari daftar.');
  const decision = canServe(
    { id: goalId, cycleId: cycle.id, unitPath: unit.path },
    parent,
    goalAndAncestorIds(ctx.db, parent.id),
  );
  if (!decision.allowed) refuseField('parentGoalId', decision.reasons[0]!);
}
