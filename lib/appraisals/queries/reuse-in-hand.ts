import { and, desc, eq, sql } from 'drizzle-orm';
import { appraisals, assignments, employees, resultReuses } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { segmentOf } from '@/lib/check-ins/queries/period';
import type { Context } from '@/lib/kernel/context';
import { all, type Decision, missing, Rejection } from '@/lib/kernel/decision';
import { prepared } from '@/lib/kernel/prepared';
import { type EmployeeCard, employeeCard } from '@/lib/people/queries/cards';
import { type SkpHead, skpHead } from '@/lib/skp/queries';
import { type EvaluationParties, evaluationOf, findAppraisal } from '../queries';
import { canReuse, endingOf, type ReuseSide, reuseSideOf } from '../rules/reuse';
import { canBeAppraisedHere, canWorkOn } from '../rules/timing';
import { findPeriod, type YearPeriod } from './periods';
import { type CurrentReuse, currentReuse, offeredReuses, type ReusedResult } from './reuse';

const planRow = prepared((db) =>
  db
    .select({ movedOn: assignments.fromOn, appraisalId: appraisals.id, appraisal: appraisals.status })
    .from(assignments)
    .leftJoin(
      appraisals,
      and(eq(appraisals.skpId, sql.placeholder('skpId')), eq(appraisals.periodId, sql.placeholder('periodId'))),
    )
    .where(eq(assignments.id, sql.placeholder('assignmentId')))
    .prepare(),
);

/** What the two sides read before they agree: the result, the proposal, and whether the result can be used now (`can`). */
export type FoundReuse = {
  skp: SkpHead;
  period: YearPeriod;
  parties: EvaluationParties;
  side: ReuseSide | undefined;
  current: CurrentReuse | undefined;
  /** The result in the proposal or agreement. If there is none, the result that could be used. */
  source: ReusedResult | undefined;
  appraisalId: string | null;
  can: Decision;
};

/**
 * What is known about the use of an old result in a period of a plan. For the two sides, and for the evaluator's superior, who can only
 * read it. Undefined for everybody else, and if the plan or the period does not exist.
 */
export function findReuse(ctx: Context, skpId: string, periodId: string): FoundReuse | undefined {
  const { db, actor } = ctx;
  const skp = skpHead(db, skpId);
  const period = findPeriod(db, periodId);
  if (!skp || period?.cycleId !== skp.cycleId) return undefined;
  const { parties } = evaluationOf(ctx, skp, period);
  const side = reuseSideOf(actor.employeeId, parties);
  const row = planRow(db).get({ skpId, periodId, assignmentId: skp.assignmentId });
  if (!row || (!side && actor.employeeId !== parties.reviewerId)) return undefined;
  const today = todayOf(ctx);
  const current = currentReuse(db, skpId, periodId);
  const offered = offeredReuses(db, [skpId], today).find((offer) => offer.periodId === periodId);
  const source = current?.source ?? offered?.source;
  const facts = { side, period, movedOn: row.movedOn, hasSource: source !== undefined, skpStatus: skp.status };
  const segment = segmentOf(db, skp.assignmentId);
  const can = all(
    canReuse({ ...facts, appraisal: row.appraisal }),
    canWorkOn(period, today),
    ...(segment ? [canBeAppraisedHere(period, segment)] : []),
  );
  return { skp, period, parties, side, current, source, appraisalId: row.appraisalId, can };
}

/**
 * The proposal or agreement that the actor saw on the page. Throws a `Rejection` if it has ended since, also if there is a new proposal.
 */
export function requireCurrentReuse(
  ctx: Context,
  { skpId, periodId, reuseId }: { skpId: string; periodId: string; reuseId: string },
): FoundReuse & { current: CurrentReuse } {
  const found = findReuse(ctx, skpId, periodId) ?? missing('Penilaian');
  const { current } = found;
  if (current?.id !== reuseId) throw new Rejection(['Usulan ini sudah berakhir. Hasilnya tampil di halaman ini.']);
  return { ...found, current };
}

const endedRow = prepared((db) =>
  db
    .select({
      proposedBy: resultReuses.proposedBy,
      agreedOn: resultReuses.agreedOn,
      endedBy: resultReuses.endedBy,
      endedOn: resultReuses.endedOn,
      endReason: resultReuses.endReason,
      ender: employees.name,
    })
    .from(resultReuses)
    .innerJoin(employees, eq(employees.id, resultReuses.endedBy))
    .where(
      and(eq(resultReuses.skpId, sql.placeholder('skpId')), eq(resultReuses.periodId, sql.placeholder('periodId'))),
    )
    .orderBy(desc(resultReuses.endedOn), desc(sql`${resultReuses}.rowid`))
    .limit(1)
    .prepare(),
);

export type EndedReuse = {
  how: ReturnType<typeof endingOf>;
  endedOn: string;
  ender: string;
  endReason: string;
};

/** How the last proposal or agreement ended, so that the other side learns the reason; undefined if none has ended. */
function endedReuse(ctx: Context, { skp, period, parties }: FoundReuse): EndedReuse | undefined {
  const ended = endedRow(ctx.db).get({ skpId: skp.id, periodId: period.id });
  if (!ended?.endedBy || !ended.endedOn) return undefined;
  const side = ended.endedBy === parties.ownerId ? 'owner' : 'appraiser';
  const { endedOn, ender, endReason } = ended;
  return { how: endingOf(side, ended, parties), endedOn, ender, endReason };
}

export type ReusePage = FoundReuse & {
  owner: EmployeeCard;
  source: ReusedResult;
  ended: EndedReuse | undefined;
  /** Whether the reader can open the evaluation of the old unit, and the evaluation of this period. */
  opens: { source: boolean; appraisal: boolean };
};

/** Everything on the page of an agreement. Undefined if no result is or could be used, and for a user who may not read it. */
export function reusePage(ctx: Context, skpId: string, periodId: string): ReusePage | undefined {
  const found = findReuse(ctx, skpId, periodId);
  const owner = found && employeeCard(ctx.db, found.skp.assignmentId);
  if (!found?.source || !owner) return undefined;
  const { source, appraisalId } = found;
  return {
    ...found,
    owner,
    source,
    ended: found.current ? undefined : endedReuse(ctx, found),
    opens: {
      source: findAppraisal(ctx, source.id) !== undefined,
      appraisal: appraisalId !== null && findAppraisal(ctx, appraisalId) !== undefined,
    },
  };
}
