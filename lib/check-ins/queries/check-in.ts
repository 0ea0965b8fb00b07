import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { assignments, checkIns, cycles, employees, periods, positions, skps, skpVersions } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { periodLabel } from '@/lib/cycles/labels';
import { type PeriodRow, periodsOf } from '@/lib/cycles/queries';
import { type Dialogue, dialogueOf } from '@/lib/dialogues/queries';
import { canConfirm, canRecord, sideOf } from '@/lib/dialogues/rules/confirmation';
import { currentEvidence, type EvidenceLink, evidenceOf } from '@/lib/evidence/queries';
import { type FeedbackEntry, feedbackOf } from '@/lib/feedback/queries';
import { readsFeedback } from '@/lib/feedback/rules/access';
import type { Context, Db } from '@/lib/kernel/context';
import { StaleRevision } from '@/lib/kernel/decision';
import { prepared } from '@/lib/kernel/prepared';
import { capacityWords } from '@/lib/people/queries/acting';
import { type ActingCard, appraiserCard } from '@/lib/people/queries/cards';
import {
  contentOf,
  mayReadPlan,
  mayReadPlanWords,
  type Parties,
  partiesToday,
  type SkpContent,
  type SkpHead,
  skpHead,
} from '@/lib/skp/queries';
import { versionById, versionForPeriod, versionsOf } from '@/lib/skp/queries/versions';
import { canCorrect, canTake, canWriteReport, isWithOwner, readsDraft } from '../rules/access';
import type { ComparedWith } from '../rules/doubts';
import { fieldLabels, reportFields } from '../rules/report';
import { currentRealisations, type IndicatorRealisations, realisationsOf } from './realisations';

const reviewer = alias(employees, 'reviewer');

const headRow = prepared((db) =>
  db
    .select({
      id: checkIns.id,
      skpId: checkIns.skpId,
      versionId: checkIns.versionId,
      versionNumber: skpVersions.number,
      status: checkIns.status,
      obstacles: checkIns.obstacles,
      handedInObstacles: checkIns.handedInObstacles,
      verdict: checkIns.verdict,
      verdictNote: checkIns.verdictNote,
      adjustmentReason: checkIns.adjustmentReason,
      submittedAt: checkIns.submittedAt,
      reviewedAt: checkIns.reviewedAt,
      reviewedBy: checkIns.reviewedBy,
      reviewer: reviewer.name,
      capacity: checkIns.reviewedCapacity,
      onBehalfOf: checkIns.onBehalfOf,
      actedFor: checkIns.actedFor,
      revision: checkIns.revision,
      period: {
        id: periods.id,
        kind: periods.kind,
        ordinal: periods.ordinal,
        startOn: periods.startOn,
        endOn: periods.endOn,
        windowToOn: periods.windowToOn,
        isMidYear: periods.isMidYear,
      },
      cycle: {
        id: cycles.id,
        name: cycles.name,
        purpose: cycles.purpose,
        status: cycles.status,
        openedAt: cycles.openedAt,
      },
      ownerName: employees.name,
      positionName: positions.name,
    })
    .from(checkIns)
    .innerJoin(periods, eq(periods.id, checkIns.periodId))
    .innerJoin(cycles, eq(cycles.id, periods.cycleId))
    .innerJoin(skps, eq(skps.id, checkIns.skpId))
    .innerJoin(skpVersions, eq(skpVersions.id, checkIns.versionId))
    .innerJoin(employees, eq(employees.id, skps.ownerId))
    .leftJoin(reviewer, eq(reviewer.id, checkIns.reviewedBy))
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .where(eq(checkIns.id, sql.placeholder('checkInId')))
    .prepare(),
);

export type CheckInHead = NonNullable<ReturnType<ReturnType<typeof headRow>['get']>>;
/** A report with its plan, and the parties (owner, appraiser and so on) of today. */
export type FoundCheckIn = { checkIn: CheckInHead; skp: SkpHead; parties: Parties };

/**
 * A report by its id. Undefined if it does not exist, or if the reader may not read its plan. It still contains texts that the reader may
 * not read; `findCheckIn` leaves them out.
 */
export function checkInFor(ctx: Context, checkInId: string): FoundCheckIn | undefined {
  const checkIn = headRow(ctx.db).get({ checkInId });
  const skp = checkIn && skpHead(ctx.db, checkIn.skpId);
  if (!skp) return undefined;
  const parties = partiesToday(ctx, skp);
  return mayReadPlan(ctx, skp, parties) ? { checkIn: onVersionInForce(ctx.db, checkIn), skp, parties } : undefined;
}

/**
 * A report with the version of the plan that it is about. While the employee can change the report, this is the version in force at the end
 * of the period. That version may have changed since the report was begun. The submission fixes the version. [SKP-24]
 */
function onVersionInForce(db: Db, checkIn: CheckInHead): CheckInHead {
  const versionId = isWithOwner(checkIn) ? versionForPeriod(db, checkIn.skpId, checkIn.period.endOn) : undefined;
  if (!versionId || versionId === checkIn.versionId) return checkIn;
  return { ...checkIn, versionId, versionNumber: versionById(db, versionId).number };
}

export type CheckInDetails = FoundCheckIn & {
  content: SkpContent;
  realisations: ReadonlyMap<string, IndicatorRealisations>;
  evidence: EvidenceLink[];
  feedback: FeedbackEntry[];
  dialogue: Dialogue | undefined;
  /** The periods of the year, in their order. */
  periods: PeriodRow[];
  around: ComparedWith;
  appraiser: ActingCard | undefined;
  /**
   * The capacity in which the answer was given, and for whom, in words. Empty if the appraiser answered as holder of the post, or if there
   * is no answer.
   */
  reviewedAs: string;
  /** Whether the texts of the report are left out for this reader: obstacles, notes, the talk, and the reason for returning it. */
  hasHiddenTexts: boolean;
};

/**
 * Everything that the page of a report shows, as far as this reader may see it: drafts only for their writer, feedback only for its
 * readers. Undefined in the cases of `checkInFor`.
 */
export function findCheckIn(ctx: Context, checkInId: string): CheckInDetails | undefined {
  const found = checkInFor(ctx, checkInId);
  if (!found) return undefined;
  const whole = wholeCheckIn(ctx, found);
  return mayReadPlanWords(ctx, found.skp, found.parties) ? whole : withoutWords(whole);
}

/** A report without its texts, for a unit admin, who is a colleague of the employee (docs/decisions/0027). [SKP-61] */
function withoutWords(whole: CheckInDetails): CheckInDetails {
  const realisations = [...whole.realisations].map(([lineageId, { byPeriod, ...row }]) => {
    const entries = [...byPeriod].map(([periodId, entry]) => [periodId, { ...entry, note: '' }] as const);
    return [lineageId, { ...row, byPeriod: new Map(entries) }] as const;
  });
  return {
    ...whole,
    checkIn: { ...whole.checkIn, obstacles: '', handedInObstacles: '', adjustmentReason: '', verdictNote: '' },
    realisations: new Map(realisations),
    dialogue: whole.dialogue && { ...whole.dialogue, place: '', discussed: '', agreed: '' },
    hasHiddenTexts: true,
  };
}

function wholeCheckIn(ctx: Context, found: FoundCheckIn): CheckInDetails {
  const { checkIn, skp, parties } = found;
  const own = readsDraft(ctx.actor, parties);
  const periodId = checkIn.period.id;
  const realisations = own ? currentRealisations(ctx.db, skp.id) : realisationsOf(ctx.db, skp.id);
  const periods = periodsOf(ctx.db, skp.cycleId);
  return {
    ...found,
    checkIn: {
      ...checkIn,
      obstacles: own || !isWithOwner(checkIn) ? checkIn.obstacles : checkIn.handedInObstacles,
      verdictNote: readsFeedback(ctx.actor, parties) ? checkIn.verdictNote : '',
    },
    content: contentOf(ctx.db, checkIn.versionId),
    realisations,
    evidence: own
      ? currentEvidence(ctx.db, skp.id, periodId)
      : evidenceOf(ctx.db, skp.id).filter((link) => link.periodId === periodId),
    feedback: feedbackOf(ctx, skp.id).filter((entry) => entry.periodId === periodId),
    periods,
    around: { ...aroundReport({ checkIn, realisations, periods }), today: todayOf(ctx) },
    appraiser: appraiserCard(ctx.db, skp.assignmentId, todayOf(ctx)),
    reviewedAs: capacityWords(ctx.db, checkIn),
    dialogue: checkIn.period.isMidYear ? dialogueOf(ctx.db, skp.id, periodId) : undefined,
    hasHiddenTexts: false,
  };
}

/**
 * Every work result of the version of the report, then of all versions that were set. A result can occur several times. A form may have
 * been filled in before a change of the plan.
 */
export function everPlanned(db: Db, { skp, content }: Pick<CheckInDetails, 'skp' | 'content'>): SkpContent['results'] {
  const others = versionsOf(db, skp.id).filter(({ effectiveOn }) => effectiveOn !== null);
  return [...content.results, ...others.flatMap(({ id }) => contentOf(db, id).results)];
}

/** The entries for the period of this report, by the lineage of their indicator. */
export function periodEntries({ checkIn, realisations }: Pick<CheckInDetails, 'checkIn' | 'realisations'>) {
  const entries = [...realisations].flatMap(([lineageId, { byPeriod }]) => {
    const entry = byPeriod.get(checkIn.period.id);
    return entry ? [[lineageId, entry] as const] : [];
  });
  return new Map(entries);
}

/** What the values of a report are compared with: the year, and the last earlier period that has a number. Today is added by the caller. */
function aroundReport({
  checkIn,
  realisations,
  periods,
}: Pick<CheckInDetails, 'checkIn' | 'realisations' | 'periods'>): Omit<ComparedWith, 'today'> {
  const before = periods.filter(({ endOn }) => endOn < checkIn.period.startOn).toReversed();
  const earlier = (lineageId: string) => {
    const byPeriod = realisations.get(lineageId)?.byPeriod;
    const period = before.find(({ id }) => byPeriod?.get(id)?.value);
    return period && { label: periodLabel(period), value: byPeriod!.get(period.id)!.value };
  };
  return { year: Number(checkIn.period.startOn.slice(0, 4)), earlier };
}

/** The values of the saved report by field name, for its form and for comparison with a form that was opened earlier. */
export function savedFields(found: CheckInDetails): Record<string, string> {
  const { content, evidence, checkIn } = found;
  return reportFields({
    plan: content.results,
    current: periodEntries(found),
    links: evidence,
    obstacles: checkIn.obstacles,
  });
}

/** The error for a form that was opened before the report changed. It contains the current values. */
export function staleReport(found: CheckInDetails): StaleRevision {
  const fields = savedFields(found);
  return new StaleRevision(fields, found.checkIn.revision, fieldLabels(found.content.results, fields));
}

export function reportStatusOf({ status, cycle }: CheckInHead) {
  return { status, isCycleClosed: cycle.status === 'closed' };
}

/** What the actor can do with a report now, by the rules that the commands use. */
export function rightsIn(ctx: Context, { checkIn, parties, dialogue }: CheckInDetails) {
  const report = reportStatusOf(checkIn);
  const side = sideOf(ctx.actor, parties);
  return {
    // A draft can be read only by its writer, also after the year was closed.
    read: readsDraft(ctx.actor, parties) || checkIn.status !== 'draft',
    write: canWriteReport(ctx.actor, parties, report).allowed,
    withdraw: canTake('withdraw', ctx.actor, parties, report).allowed,
    review: canTake('review', ctx.actor, parties, report).allowed,
    correct: canCorrect(ctx.actor, parties, { ...report, reviewedBy: checkIn.reviewedBy }).allowed,
    talk: {
      side,
      mayRecord: canRecord(dialogue, report.isCycleClosed).allowed,
      mayConfirm: !!side && !!dialogue && canConfirm(side, dialogue, report.isCycleClosed).allowed,
    },
  };
}
