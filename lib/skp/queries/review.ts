import { and, eq, inArray, sql } from 'drizzle-orm';
import { appraiserAppointments, assignments, cycles, employees, positions, skps, units } from '@/db/schema';
import { findAgency, todayOf } from '@/lib/agency/queries';
import type { CycleRow } from '@/lib/cycles/queries';
import { targetText } from '@/lib/goals/rules/targets';
import type { Context } from '@/lib/kernel/context';
import { dayIn, type PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { actedAs } from '@/lib/people/labels';
import { capacityToday } from '@/lib/people/queries/acting';
import { rowsMatching } from '@/lib/people/queries/person-search';
import { listAppraisedSegments } from '@/lib/people/queries/reporting-line';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import { partiesToday, type SkpContent, type SkpHead, skpHead } from '../queries';
import { mayRead } from '../rules/access';
import { isSegmentOver } from '../rules/closing';
import type { Gap } from '../rules/completeness';
import { type Difference, differencesOf } from '../rules/differences';
import { withLaterLineages } from '../rules/last-year';
import { adviseOn } from '../rules/linter';
import { type Late, planDueOn, planLateness, submissionDaysOf } from '../rules/planning';
import { writingOf } from '../rules/writing';
import { contentsOf } from './contents';
import { type EarlierPlan, latestEarlierPlans } from './earlier-plans';
import { handedInBefore } from './handed-in';
import { planGaps } from './led-goals';

const PAGE = 10;

/**
 * How a waiting plan differs from an earlier state. `since`: from what was submitted before, from the version in force, or from the plan of
 * an earlier year or post. `same`: how many results are without a difference.
 */
export type Compared = {
  since: 'handed-in' | 'version' | 'earlier';
  label: string;
  differences: Difference[];
  same: number;
};
export type ReviewRow = {
  skpId: string;
  revision: number;
  name: string;
  position: string;
  unit: string;
  isChange: boolean;
  submittedOn: PlainDate;
  /** Who is late, and which due day has passed; undefined if nobody is late. Always undefined for a change. */
  late: Late | undefined;
  /** In what capacity the reader would set the plan; empty if the reader holds the post. */
  actedAs: string;
  results: { title: string; indicators: string[] }[];
  gaps: Gap[];
  advice: number;
  /** Undefined if there is nothing to compare with. */
  compared: Compared | undefined;
};
/**
 * `waiting`: how many plans wait for the reader. `found`: how many of them the search finds. `next`: the key of the last row; undefined on
 * the last page.
 */
export type ReviewPage = { rows: ReviewRow[]; waiting: number; found: number; next: string | undefined };

const WAITING = sql`(${skps.status} = 'submitted' or ${skps.changeStatus} = 'submitted')`;
const SUBMITTED = sql<number>`coalesce(case when ${skps.status} = 'submitted' then ${skps.submittedAt} end,
  (select v.submitted_at from skp_versions v where v.id = ${skps.changeVersionId}), 0)`;

function waitingRows(ctx: Context, cycle: CycleRow) {
  const today = todayOf(ctx);
  const span = { fromOn: cycle.startOn, toOn: cycle.endOn };
  const segments = listAppraisedSegments(ctx.db, ctx.actor.employeeId, span, today);
  if (segments.length === 0 || cycle.status !== 'open') return [];
  return ctx.db
    .select({
      skpId: skps.id,
      assignmentId: skps.assignmentId,
      submittedAt: SUBMITTED,
      name: employees.name,
      position: positions.name,
      positionClass: positions.positionClass,
      unit: UNIT_LABEL,
      toOn: assignments.toOn,
    })
    .from(skps)
    .innerJoin(cycles, eq(cycles.id, skps.cycleId))
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(and(eq(skps.cycleId, cycle.id), inArray(skps.assignmentId, segments), WAITING))
    .orderBy(SUBMITTED, skps.id)
    .all()
    .filter(({ toOn }) => !isSegmentOver({ segmentToOn: toOn, cycleEndOn: cycle.endOn, today }));
}
type Waiting = ReturnType<typeof waitingRows>[number];

const keyOf = ({ submittedAt, skpId }: Waiting) => `${submittedAt}.${skpId}`;

/**
 * One page of the plans of a year that wait for the reader as appraiser, the longest waiting first. Each plan has everything that is needed
 * to set it.
 */
export function reviewPage(ctx: Context, cycle: CycleRow, after: string | undefined, search = ''): ReviewPage {
  const all = waitingRows(ctx, cycle);
  const waiting = rowsMatching(ctx.db, all, search);
  const [since, id] = (after ?? '').split('.');
  const start = waiting.findIndex(
    (row) => !after || row.submittedAt > Number(since) || (row.submittedAt === Number(since) && row.skpId > (id ?? '')),
  );
  const shown = start < 0 ? [] : waiting.slice(start, start + PAGE);
  const last = shown.at(-1);
  return {
    rows: inDetail(ctx, cycle, shown),
    waiting: all.length,
    found: waiting.length,
    next: last && last !== waiting.at(-1) ? keyOf(last) : undefined,
  };
}

/** Finds out whether a person was ever appointed as appraiser. A person who never was can only be the appraiser by their post. */
const isAppointed = prepared((db) =>
  db
    .select({ id: appraiserAppointments.id })
    .from(appraiserAppointments)
    .where(eq(appraiserAppointments.appraiserId, sql.placeholder('employeeId')))
    .limit(1)
    .prepare(),
);

function capacityOn(ctx: Context, assignmentId: string): string {
  return actedAs({ ...capacityToday(ctx, assignmentId).columns, holder: null });
}

function inDetail(ctx: Context, cycle: CycleRow, shown: readonly Waiting[]): ReviewRow[] {
  const { db } = ctx;
  const { timeZone } = findAgency(db);
  const openedOn = cycle.openedAt ? dayIn(timeZone, cycle.openedAt) : undefined;
  const today = todayOf(ctx);
  const acts = isAppointed(db).get({ employeeId: ctx.actor.employeeId }) !== undefined;
  const plans = shown.flatMap((row) => {
    const skp = skpHead(db, row.skpId);
    return skp ? [{ ...row, skp, writing: writingOf(skp) }] : [];
  });
  const before = earlierOf(
    ctx,
    plans.filter(({ writing }) => !writing.isChange).map(({ skp }) => skp),
  );
  const contentIn = contentsOf(db, [
    ...plans.flatMap(({ skp, writing }) => [skp.versionId, writing.versionId]),
    ...[...before.values()].map(({ versionId }) => versionId),
  ]);
  return plans.map(({ skp, writing, submittedAt, name, position, positionClass, unit }) => {
    const content = contentIn(writing.versionId);
    const dueOn = planDueOn({ planningToOn: cycle.planningToOn, segmentFromOn: skp.segmentFromOn, openedOn });
    const submittedOn = dayIn(timeZone, new Date(submittedAt));
    const late = writing.isChange
      ? undefined
      : planLateness({ ...skp, ...submissionDaysOf(skp, timeZone), dueOn }, today);
    const handedIn = handedInBefore(db, writing.versionId);
    return {
      ...{ skpId: skp.id, revision: skp.revision, name, position, unit, isChange: writing.isChange },
      submittedOn,
      late,
      actedAs: acts ? capacityOn(ctx, skp.assignmentId) : '',
      results: content.results.map(({ title, indicators }) => ({
        title,
        indicators: indicators.map((row) => [row.title, targetText(row)].filter(Boolean).join(': ')),
      })),
      gaps: planGaps(db, skp, content.results),
      advice: adviseOn({ ...skp, positionClass, results: content.results }).length,
      compared: handedIn
        ? compared('handed-in', 'pengajuan sebelumnya', handedIn, content)
        : writing.isChange
          ? compared('version', 'versi yang berlaku', contentIn(skp.versionId), content)
          : comparedWith(before.get(skp.id), contentIn, content),
    };
  });
}

/** For each plan, the latest plan in force of an earlier year or post, if the reader may see it. */
function earlierOf(ctx: Context, plans: readonly SkpHead[]): Map<string, EarlierPlan> {
  const found = latestEarlierPlans(ctx.db, plans);
  return new Map(
    plans.flatMap((skp) => {
      const plan = found.get(skp.id);
      return plan && isOpenTo(ctx, skp, plan) ? [[skp.id, plan] as const] : [];
    }),
  );
}

/**
 * Whether the reader may see an earlier plan. The appraiser of a post may read the plans of all years of the same person in this post. For
 * another post `mayRead` decides.
 */
function isOpenTo(ctx: Context, { assignmentId }: SkpHead, plan: EarlierPlan): boolean {
  if (plan.assignmentId === assignmentId) return true;
  const head = skpHead(ctx.db, plan.skpId);
  return head !== undefined && mayRead(ctx.actor, partiesToday(ctx, head));
}

function comparedWith(
  plan: EarlierPlan | undefined,
  contentIn: (versionId: string) => SkpContent,
  content: SkpContent,
): Compared | undefined {
  if (!plan) return undefined;
  const earlier = withLaterLineages(contentIn(plan.versionId), content);
  return compared('earlier', `SKP ${plan.year} (${plan.position})`, earlier, content);
}

function compared(
  since: Compared['since'],
  label: string,
  before: Parameters<typeof differencesOf>[0],
  content: SkpContent,
): Compared {
  const differences = differencesOf(before, content);
  const changed = new Set(differences.map(({ of }) => of));
  const known = new Set(before.results.map(({ lineageId }) => lineageId));
  const same = content.results.filter(({ lineageId, title }) => known.has(lineageId) && !changed.has(title)).length;
  return { since, label, differences, same };
}
