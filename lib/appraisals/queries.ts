import { and, eq, sql } from 'drizzle-orm';
import { appraisals, assignments, cycles, periods, positions, skpVersions, units } from '@/db/schema';
import { findAgency, todayOf } from '@/lib/agency/queries';
import { type Evaluator, evaluatorOf } from '@/lib/cycles/queries/evaluator';
import type { EvaluationWindow } from '@/lib/cycles/rules/evaluator';
import type { Context, Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { appraiserOn, reviewerOn } from '@/lib/people/queries/reporting-line';
import { type Parties, partiesToday, type SkpHead, skpHead } from '@/lib/skp/queries';
import { versionById, versionForPeriod } from '@/lib/skp/queries/versions';
import { periodColumns } from './queries/periods';
import { type CurrentReuse, currentReuse } from './queries/reuse';
import { type ReadAccess, readAccessOf } from './rules/access';
import { countingUnitOf } from './rules/achievement';
import { resultOf } from './rules/reuse';

const appraisalRow = prepared((db) =>
  db
    .select({ appraisal: appraisals, period: periodColumns, versionNumber: skpVersions.number })
    .from(appraisals)
    .innerJoin(skpVersions, eq(skpVersions.id, appraisals.versionId))
    .innerJoin(periods, eq(periods.id, appraisals.periodId))
    .innerJoin(cycles, eq(cycles.id, periods.cycleId))
    .where(eq(appraisals.id, sql.placeholder('appraisalId')))
    .prepare(),
);

export type AppraisalRow = typeof appraisals.$inferSelect;
type Found = NonNullable<ReturnType<ReturnType<typeof appraisalRow>['get']>>;
/**
 * An appraisal with its plan and its parties of today, limited to what the reader may see (`sight`). `evaluator`: undefined if nobody
 * evaluates.
 */
export type FoundAppraisal = Found & {
  skp: SkpHead;
  parties: EvaluationParties;
  evaluator: Evaluator | undefined;
  /**
   * The proposal or agreement to use the result of an old unit; undefined if there is neither. If it is agreed, `appraisal` contains that
   * result.
   */
  reuse: CurrentReuse | undefined;
  sight: ReadAccess;
};

/**
 * The parties of a plan in one period. `appraiserId` is the evaluator: the person who evaluates this period, who may be another person than
 * today's appraiser. If another person evaluates, `presentIds` has today's appraiser and this appraiser's superior; otherwise it is empty.
 */
export type EvaluationParties = Parties & { presentIds: readonly (string | undefined)[] };

/** The evaluator of a plan in a period, and the parties. Every page, list and command about one appraisal uses this function. */
export function evaluationOf(
  ctx: Pick<Context, 'db' | 'now'>,
  skp: SkpHead,
  window: EvaluationWindow,
): { evaluator: Evaluator | undefined; parties: EvaluationParties } {
  const present = partiesToday(ctx, skp);
  const evaluator = evaluatorOf(ctx.db, skp.assignmentId, window, todayOf(ctx));
  const isPresent = evaluator?.employeeId === present.appraiserId;
  const reviewerId = evaluator && reviewerOn(ctx.db, skp.assignmentId, evaluator.day, evaluator)?.employeeId;
  const parties = isPresent
    ? { ...present, presentIds: [] }
    : {
        ...present,
        appraiserId: evaluator?.employeeId,
        reviewerId,
        presentIds: [present.appraiserId, present.reviewerId],
      };
  return { evaluator, parties };
}

/**
 * An appraisal, limited to what the reader may see. Undefined if there is none, or if the reader may not see it, such as the employee while
 * it is a draft.
 */
export function findAppraisal(ctx: Context, appraisalId: string): FoundAppraisal | undefined {
  const found = appraisalRow(ctx.db).get({ appraisalId });
  const skp = found && skpHead(ctx.db, found.appraisal.skpId);
  if (!skp) return undefined;
  const { evaluator, parties } = evaluationOf(ctx, skp, found.period);
  const sight = readAccessOf(ctx.actor, parties, found.appraisal.status, findAgency(ctx.db).unitAdminReadsWords);
  if (!sight) return undefined;
  const reuse = currentReuse(ctx.db, skp.id, found.period.id);
  const current = onVersionInForce(ctx.db, found);
  const whole = withReused(current.appraisal, reuse);
  const appraisal = sight === 'outcome' ? { ...whole, ...NO_REASONS } : whole;
  return { ...current, appraisal, skp, parties, evaluator, reuse, sight };
}

const NO_REASONS = { resultsReason: '', behaviourReason: '', earlyReason: '' };

/**
 * An appraisal with the version of the plan that it judges. For a draft, this is the version in force at the end of the period, which may
 * have changed since the draft was begun. The hand-over fixes the version. [SKP-24]
 */
function onVersionInForce(db: Db, found: Found): Found {
  const { appraisal, period } = found;
  const versionId = appraisal.status === 'draft' ? versionForPeriod(db, appraisal.skpId, period.endOn) : undefined;
  if (!versionId || versionId === appraisal.versionId) return found;
  return { ...found, appraisal: { ...appraisal, versionId }, versionNumber: versionById(db, versionId).number };
}

/**
 * An appraisal with the result of the old unit, if the sides agreed on it. A recommendation of its own comes before that of the old unit.
 * Until the hand-over, the evaluator's own ratings stay in the database, for the case that the agreement is given up.
 */
function withReused(appraisal: AppraisalRow, reuse: CurrentReuse | undefined): AppraisalRow {
  if (!reuse?.agreedOn) return appraisal;
  const recommendation = appraisal.recommendation || reuse.source.recommendation;
  return { ...appraisal, ...resultOf(reuse.source), recommendation };
}

const ofPeriod = prepared((db) =>
  db
    .select({ id: appraisals.id })
    .from(appraisals)
    .where(and(eq(appraisals.skpId, sql.placeholder('skpId')), eq(appraisals.periodId, sql.placeholder('periodId'))))
    .prepare(),
);

/** The id of the appraisal of a plan in a period; undefined if it was not begun. Unscoped. */
export function appraisalIdOf(db: Db, skpId: string, periodId: string): string | undefined {
  return ofPeriod(db).get({ skpId, periodId })?.id;
}

const segmentRow = prepared((db) =>
  db
    .select({ isHead: positions.isHead, unitId: assignments.unitId, parentUnitId: units.parentId })
    .from(assignments)
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(eq(assignments.id, sql.placeholder('assignmentId')))
    .prepare(),
);

/**
 * `countingId`: the unit whose achievement counts for a segment on a day. `ledId`: the unit that the holder of the segment leads by this
 * post; undefined if none.
 */
export function unitsOfSegment(
  db: Db,
  assignmentId: string,
  day: PlainDate,
): { countingId: string; ledId: string | undefined } {
  const segment = segmentRow(db).get({ assignmentId });
  if (!segment) throw new Error(`no segment ${assignmentId}`);
  const countingId = countingUnitOf(segment, appraiserOn(db, assignmentId, day));
  return { countingId, ledId: segment.isHead ? segment.unitId : undefined };
}
