import { and, asc, eq, sql } from 'drizzle-orm';
import {
  assignments,
  cycles,
  skpAnnexLines,
  skpExpectations,
  skpIndicatorManuals,
  skpIndicators,
  skpResults,
  skps,
  units,
} from '@/db/schema';
import { findAgency, todayOf } from '@/lib/agency/queries';
import { evaluatesInYear } from '@/lib/cycles/queries/evaluator';
import type { Context, Db } from '@/lib/kernel/context';
import { dayIn, type PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { appraiserOn, reviewerOn, segmentOn } from '@/lib/people/queries/reporting-line';
import { WORK_FROM_ON } from '@/lib/people/queries/work-from';
import { mayRead, mayReadHistory, mayReadWords } from './rules/access';
import { isSegmentOver } from './rules/closing';
import type { Manual } from './rules/manual';
import type { AnnexBlock } from './rules/vocabulary';
import { type VersionState, versionStateOf } from './rules/writing';

const headOf = prepared((db) =>
  db
    .select({
      id: skps.id,
      cycleId: skps.cycleId,
      assignmentId: skps.assignmentId,
      ownerId: skps.ownerId,
      form: skps.form,
      approach: skps.approach,
      status: skps.status,
      versionId: skps.versionId,
      changeVersionId: skps.changeVersionId,
      changeStatus: skps.changeStatus,
      returnReason: skps.returnReason,
      submittedAt: skps.submittedAt,
      firstSubmittedAt: skps.firstSubmittedAt,
      returnedAt: skps.returnedAt,
      agreedAt: skps.agreedAt,
      revision: skps.revision,
      unitId: assignments.unitId,
      unitPath: units.path,
      segmentFromOn: WORK_FROM_ON,
      segmentToOn: assignments.toOn,
      cycleStatus: cycles.status,
      cycleStartOn: cycles.startOn,
      cycleEndOn: cycles.endOn,
      cycleOpenedAt: cycles.openedAt,
      planningToOn: cycles.planningToOn,
    })
    .from(skps)
    .innerJoin(cycles, eq(cycles.id, skps.cycleId))
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(eq(skps.id, sql.placeholder('skpId')))
    .prepare(),
);

/** A plan without its content. */
export type SkpHead = NonNullable<ReturnType<ReturnType<typeof headOf>['get']>>;
export type Parties = {
  ownerId: string;
  appraiserId: string | undefined;
  reviewerId: string | undefined;
  /**
   * If the segment of the plan ended before the last day of the year: the person who appraises the owner's later post. This person
   * appraises the whole year (R6 p.91 no.13). Undefined otherwise (see `nextAppraiserOf`).
   */
  nextAppraiserId: string | undefined;
  unitPath: string;
};

/**
 * A plan without its content; undefined if there is none. Unscoped: for commands and queries that then check the right. Pages use
 * `findSkp`.
 */
export function skpHead(db: Db, skpId: string): SkpHead | undefined {
  return headOf(db).get({ skpId });
}

/** The people who are related to a plan on a day. They are read each time, because the appraiser depends on the day. */
export function partiesOf(
  db: Db,
  skp: Pick<SkpHead, 'ownerId' | 'assignmentId' | 'unitPath' | 'segmentToOn' | 'cycleEndOn'>,
  day: PlainDate,
): Parties {
  const appraiser = appraiserOn(db, skp.assignmentId, day);
  return {
    ownerId: skp.ownerId,
    unitPath: skp.unitPath,
    appraiserId: appraiser?.employeeId,
    reviewerId: reviewerOn(db, skp.assignmentId, day, appraiser)?.employeeId,
    nextAppraiserId: nextAppraiserOf(db, skp, day),
  };
}

/**
 * The person who appraises the owner's later post, if the segment of this plan ended before the last day of the year. The later post is the
 * post of the day, or the last post of the year if the year is over. Undefined if the segment has not ended, if there is no later post, or
 * if nobody appraises it.
 */
export function nextAppraiserOf(
  db: Db,
  { ownerId, assignmentId, segmentToOn, cycleEndOn }: Omit<Parameters<typeof partiesOf>[1], 'unitPath'>,
  day: PlainDate,
): string | undefined {
  if (!isSegmentOver({ segmentToOn, cycleEndOn, today: day })) return undefined;
  const last = segmentOn(db, ownerId, day < cycleEndOn ? day : cycleEndOn);
  return last === undefined || last === assignmentId ? undefined : appraiserOn(db, last, day)?.employeeId;
}

/**
 * Whether the reader may read a plan: as a party of today, as an officer, or as a person who still has to evaluate a period of the plan (R6
 * p.91-92 no.14).
 */
export function mayReadPlan(ctx: Context, skp: SkpHead, parties: Parties = partiesToday(ctx, skp)): boolean {
  return mayRead(ctx.actor, parties) || evaluatesInYear(ctx.db, skp, ctx.actor.employeeId, todayOf(ctx));
}

/** Whether a reader of the plan may also read its dialogues, obstacles and reasons. */
export function mayReadPlanWords(ctx: Context, skp: SkpHead, parties: Parties = partiesToday(ctx, skp)): boolean {
  return (
    mayReadWords(ctx.actor, parties, findAgency(ctx.db).unitAdminReadsWords) ||
    evaluatesInYear(ctx.db, skp, ctx.actor.employeeId, todayOf(ctx))
  );
}

/** Whether a reader of the plan may also read the reasons in its history. */
export function mayReadPlanHistory(ctx: Context, skp: SkpHead, parties: Parties = partiesToday(ctx, skp)): boolean {
  return (
    mayReadHistory(ctx.actor, parties, findAgency(ctx.db).unitAdminReadsWords) ||
    evaluatesInYear(ctx.db, skp, ctx.actor.employeeId, todayOf(ctx))
  );
}

export function partiesToday(ctx: Pick<Context, 'db' | 'now'>, skp: SkpHead): Parties {
  return partiesOf(ctx.db, skp, todayOf(ctx));
}

/** What the rules need to know today about the working version (see `Writing`). */
export function versionStateToday(ctx: Pick<Context, 'db' | 'now'>, skp: SkpHead): VersionState {
  const { timeZone } = findAgency(ctx.db);
  const openedOn = skp.cycleOpenedAt ? dayIn(timeZone, skp.cycleOpenedAt) : undefined;
  return versionStateOf({ ...skp, openedOn }, todayOf(ctx));
}

const resultRows = prepared((db) =>
  db
    .select()
    .from(skpResults)
    .where(eq(skpResults.versionId, sql.placeholder('versionId')))
    .orderBy(sql`${skpResults.kind} = 'tambahan'`, asc(skpResults.ordinal))
    .prepare(),
);

const indicatorRows = prepared((db) =>
  db
    .select({ indicator: skpIndicators })
    .from(skpIndicators)
    .innerJoin(skpResults, eq(skpResults.id, skpIndicators.resultId))
    .where(eq(skpResults.versionId, sql.placeholder('versionId')))
    .orderBy(asc(skpIndicators.ordinal))
    .prepare(),
);

const expectationRows = prepared((db) =>
  db
    .select()
    .from(skpExpectations)
    .where(eq(skpExpectations.versionId, sql.placeholder('versionId')))
    .prepare(),
);

const annexRows = prepared((db) =>
  db
    .select()
    .from(skpAnnexLines)
    .where(and(eq(skpAnnexLines.versionId, sql.placeholder('versionId'))))
    .orderBy(asc(skpAnnexLines.ordinal))
    .prepare(),
);

const manualRows = prepared((db) =>
  db
    .select()
    .from(skpIndicatorManuals)
    .where(eq(skpIndicatorManuals.versionId, sql.placeholder('versionId')))
    .prepare(),
);

export type IndicatorRow = typeof skpIndicators.$inferSelect;
export type ResultRow = typeof skpResults.$inferSelect & { indicators: IndicatorRow[] };
export type SkpContent = {
  /** First the results utama, then the results tambahan. Each kind is in its stored order. */
  results: ResultRow[];
  /** The leader's special expectations by core value. Core values without an expectation are left out. */
  expectations: Readonly<Record<string, string>>;
  annex: Readonly<Record<AnnexBlock, readonly string[]>>;
  /** The manuals of a head's indicators, by the lineage of the indicator. Indicators without a manual are left out. */
  manuals: Readonly<Record<string, Manual>>;
};

/** The content of one version. Five SQL statements, however long the content is. */
export function contentOf(db: Db, versionId: string): SkpContent {
  const indicators = indicatorRows(db).all({ versionId });
  const annex = annexRows(db).all({ versionId });
  const linesOf = (block: AnnexBlock) => annex.filter((line) => line.block === block).map(({ line }) => line);
  return {
    results: resultRows(db)
      .all({ versionId })
      .map((result) => ({
        ...result,
        indicators: indicators.map(({ indicator }) => indicator).filter(({ resultId }) => resultId === result.id),
      })),
    expectations: Object.fromEntries(
      expectationRows(db)
        .all({ versionId })
        .map((row) => [row.coreValue, row.specialExpectation]),
    ),
    annex: {
      'resource-support': linesOf('resource-support'),
      accountability: linesOf('accountability'),
      consequence: linesOf('consequence'),
    },
    manuals: Object.fromEntries(
      manualRows(db)
        .all({ versionId })
        .map(({ id: _, versionId: __, indicatorLineageId, ...manual }) => [indicatorLineageId, manual]),
    ),
  };
}
