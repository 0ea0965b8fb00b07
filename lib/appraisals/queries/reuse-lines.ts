import { and, eq, sql } from 'drizzle-orm';
import { skps } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { proposingSide, type ReuseSide } from '../rules/reuse';
import type { AppraisalStatus } from '../rules/vocabulary';
import { type CurrentReuse, currentReuses, offeredReuses, type ReusedResult } from './reuse';

/** `offered`: the result could be proposed. `asked`: the reader has to answer a proposal. `waiting`: the other side has to answer it. */
export type ReuseState = 'offered' | 'asked' | 'waiting' | 'agreed';
export type ReuseLine = { skpId: string; periodId: string; state: ReuseState; source: ReusedResult };

/**
 * The results of old units that could be used, are proposed or are agreed for these plans, as one side sees them. A result is left out once
 * the evaluation of its period was handed over.
 */
function reuseLines({ db, now }: Context, skpIds: readonly string[], side: ReuseSide): ReuseLine[] {
  if (skpIds.length === 0) return [];
  const current = currentReuses(db, skpIds);
  const taken = new Set(current.map(({ skpId }) => skpId));
  const offered = offeredReuses(db, skpIds, todayOf({ db, now })).filter(({ skpId }) => !taken.has(skpId));
  return [
    ...current.filter(isOpen).map((row) => ({ ...row, state: stateOf(row, side) })),
    ...offered.filter(isOpen).map((row) => ({ ...row, state: 'offered' as const })),
  ].map(({ skpId, periodId, state, source }) => ({ skpId, periodId, state, source }));
}

function isOpen({ appraisal }: { appraisal: AppraisalStatus | null }): boolean {
  return appraisal === null || appraisal === 'draft';
}

function stateOf(row: CurrentReuse, side: ReuseSide): ReuseState {
  if (row.agreedOn) return 'agreed';
  return proposingSide(row, row) === side ? 'waiting' : 'asked';
}

type Member = { name: string; skpId: string | null };

/** The results of old units for the people of a team in one period, each with the name of the person. */
export function reusesOfTeam(
  ctx: Context,
  team: readonly Member[],
  periodId: string,
): (ReuseLine & { name: string })[] {
  const names = new Map(team.flatMap(({ skpId, name }) => (skpId ? [[skpId, name] as const] : [])));
  return reuseLines(ctx, [...names.keys()], 'appraiser')
    .filter((line) => line.periodId === periodId)
    .map((line) => ({ ...line, name: names.get(line.skpId)! }));
}

const ownPlans = prepared((db) =>
  db
    .select({ id: skps.id })
    .from(skps)
    .where(and(eq(skps.ownerId, sql.placeholder('ownerId')), eq(skps.cycleId, sql.placeholder('cycleId'))))
    .prepare(),
);

/** The results of old units for the reader's own plans of a year. */
export function ownReuses(ctx: Context, cycleId: string): ReuseLine[] {
  const plans = ownPlans(ctx.db).all({ ownerId: ctx.actor.employeeId, cycleId });
  return reuseLines(
    ctx,
    plans.map(({ id }) => id),
    'owner',
  );
}
