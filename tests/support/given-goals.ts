import type { Connection } from '@/db/client';
import type { CycleRow } from '@/lib/cycles/queries';
import { addGoal } from '@/lib/goals/commands/add-goal';
import { addIndicator } from '@/lib/goals/commands/add-indicator';
import { type Goal, listGoals } from '@/lib/goals/queries/goals';
import { trajectoryPeriods } from '@/lib/goals/queries/progress';
import type { GoalOrigin } from '@/lib/goals/rules/vocabulary';
import type { TypedIndicator } from '@/lib/goals/writes/indicators';
import { type CastMember, cast, castUnits } from './cast';
import { actingAs } from './context';

export const goalIndicator: TypedIndicator = {
  title: 'Balita gizi buruk yang pulih',
  direction: 'more',
  target: '90',
  targetOn: null,
  measure: 'persen',
  perspective: 'penerima-layanan',
  trajectory: 'level',
  targets: {},
};

type GivenGoal = {
  cycle: CycleRow;
  by?: CastMember;
  unitId?: string;
  title?: string;
  origin?: GoalOrigin;
  parentGoalId?: string;
  indicators?: readonly TypedIndicator[];
  day?: string;
};

/** An objective with one indicator. If not given: of the services division, from its performance agreement. */
export function givenGoal(db: Connection, given: GivenGoal): Goal {
  const { cycle, by = cast.agencyAdmin, unitId = castUnits.services.id, origin = 'perjanjian-kinerja' } = given;
  const ctx = actingAs(db, by, given.day ?? `${cycle.year}-01-08`);
  const { subject: goalId } = addGoal(ctx, {
    unitId,
    cycleId: cycle.id,
    title: given.title ?? 'Meningkatnya status gizi balita',
    origin,
    strategicLink: 'Meningkatnya derajat kesehatan masyarakat (Renstra)',
    parentGoalId: given.parentGoalId ?? null,
  });
  for (const indicator of given.indicators ?? [goalIndicator]) addIndicator(ctx, { goalId, ...indicator });
  return listGoals(db, { unitId, cycleId: cycle.id }).find(({ id }) => id === goalId)!;
}

/** Targets by the id of their period; `targets` are in the order of the periods. */
export function targetsIn(db: Connection, cycle: CycleRow, ...targets: string[]): Record<string, string> {
  return Object.fromEntries(trajectoryPeriods(db, cycle.id).map(({ id }, i) => [id, targets[i]!]));
}
