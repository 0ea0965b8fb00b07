import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { roleCells, skpResults, skps } from '@/db/schema';
import { nearestGoals } from '@/lib/goals/queries/goals';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { appraiserCard, type EmployeeCard } from '@/lib/people/queries/cards';
import { postOfSegment } from '@/lib/people/queries/positions';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import { contentOf } from '../queries';
import type { SkpForm } from '../rules/vocabulary';

const planOfLeader = prepared((db) =>
  db
    .select({ versionId: skps.versionId, form: skps.form })
    .from(skps)
    .where(
      and(
        eq(skps.ownerId, sql.placeholder('ownerId')),
        eq(skps.cycleId, sql.placeholder('cycleId')),
        inArray(skps.status, ['submitted', 'agreed']),
      ),
    )
    .orderBy(desc(skps.createdAt))
    .limit(1)
    .prepare(),
);

const COPIED_FROM = sql<string | null>`case when ${skpResults.origin} = 'last-year' then ${skpResults.originId} end`;

/**
 * The indicator for which a column of a head's matrix was made. The wording of a supported result names result and indicator (R6 p.59 *).
 */
const OF_COLUMN = sql`from skp_indicators i where i.result_id = ${skpResults.id} and i.lineage_id = ${roleCells.columnKey}`;

/** The results of team leads in which the segment has a role, because a team member supports the results of the team (R6 p.47 j). */
const resultsOfTeams = prepared((db) =>
  db
    .selectDistinct({
      lineage: skpResults.lineageId,
      wording: sql<string>`${skpResults.title} || coalesce((select ' (' || i.title || ')' ${OF_COLUMN}), '')`,
      goalId: skpResults.goalId,
      copiedFrom: COPIED_FROM,
    })
    .from(roleCells)
    .innerJoin(
      skps,
      and(
        eq(skps.cycleId, roleCells.cycleId),
        eq(skps.assignmentId, roleCells.leaderAssignmentId),
        inArray(skps.status, ['submitted', 'agreed']),
      ),
    )
    .innerJoin(
      skpResults,
      and(
        eq(skpResults.versionId, skps.versionId),
        sql`(${skpResults.lineageId} = ${roleCells.columnKey} or exists (select 1 ${OF_COLUMN}))`,
      ),
    )
    .where(
      and(
        eq(roleCells.assignmentId, sql.placeholder('assignmentId')),
        eq(roleCells.cycleId, sql.placeholder('cycleId')),
        eq(roleCells.role, 'result'),
        isNotNull(roleCells.teamId),
      ),
    )
    .prepare(),
);

export type SuperiorResult = {
  lineage: string;
  wording: string;
  /** The objective of the superior's unit that the result takes over; null if there is none. */
  goalId: string | null;
  /** The lineage of the superior's result of an earlier plan from which this result was copied; null if it was not copied. */
  copiedFrom: string | null;
};
/** The superior's id, name and post, if the page has read them already. */
type SuperiorCard = Pick<EmployeeCard, 'employeeId' | 'name' | 'position'>;
export type Superior = {
  name: string;
  position: string;
  /**
   * Whether the superior has a submitted or set plan with results. Until then, the choices are objectives, so nobody has to wait for the
   * plan.
   */
  hasPlan: boolean;
  results: SuperiorResult[];
};

/**
 * The appraiser of a segment, with the results that the segment can support: first the appraiser's own results, then results of teams.
 * Undefined if nobody appraises the segment. The wording of a head's result includes its indicators, as the note on the forms requires (R6
 * p.59 *).
 */
export function superiorOf(
  db: Db,
  skp: { assignmentId: string; cycleId: string },
  day: PlainDate,
  card: SuperiorCard | undefined = appraiserCard(db, skp.assignmentId, day),
): Superior | undefined {
  if (!card) return undefined;
  const plan = planOfLeader(db).get({ ownerId: card.employeeId, cycleId: skp.cycleId });
  const results = plan ? contentOf(db, plan.versionId).results : [];
  const own = results.map(({ lineageId, title, indicators, goalId, origin, originId }) => ({
    lineage: lineageId,
    goalId,
    copiedFrom: origin === 'last-year' ? originId : null,
    wording: plan?.form === 'head' ? withIndicators(title, indicators) : title,
  }));
  const known = new Set(own.map(({ lineage }) => lineage));
  const ofTeams = resultsOfTeams(db)
    .all(skp)
    .filter(({ lineage }) => !known.has(lineage) && known.add(lineage));
  return { name: card.name, position: card.position, hasPlan: own.length > 0, results: [...own, ...ofTeams] };
}

/** Whether the superior has a submitted or set plan, without reading its content. */
export function superiorHasPlan(db: Db, skp: { assignmentId: string; cycleId: string }, day: PlainDate): boolean {
  const appraiser = appraiserOn(db, skp.assignmentId, day);
  return (
    appraiser !== undefined &&
    planOfLeader(db).get({ ownerId: appraiser.employeeId, cycleId: skp.cycleId }) !== undefined
  );
}

function withIndicators(title: string, indicators: readonly { title: string }[]): string {
  return indicators.length > 0 ? `${title} (${indicators.map((indicator) => indicator.title).join('; ')})` : title;
}

/** An objective of the superior's unit, which a result can support provisionally ("sementara") until the superior has results. */
export type SubstituteGoal = { id: string; wording: string };
export type SupportChoices = { superior: Superior | undefined; goals: SubstituteGoal[] };

/**
 * What the results of a plan can support on a day: the superior's results. While there are none, a staff plan can support the objectives of
 * the superior's unit, or of the nearest unit above that has any. So nobody has to wait for the superior.
 */
export function supportChoices(
  db: Db,
  skp: { assignmentId: string; cycleId: string; form: SkpForm; appraiser?: SuperiorCard },
  day: PlainDate,
): SupportChoices {
  const superior = superiorOf(db, skp, day, skp.appraiser);
  if (skp.form === 'head' || superior?.hasPlan) return { superior, goals: [] };
  return { superior, goals: substituteGoals(db, skp) };
}

function substituteGoals(
  db: Db,
  { assignmentId, cycleId }: { assignmentId: string; cycleId: string },
): SubstituteGoal[] {
  const post = postOfSegment(db, assignmentId);
  if (!post) return [];
  const unitPath = post.isHead ? post.unitPath.replace(/[^/]+\/$/, '') : post.unitPath;
  const { isIndependent, goals } = nearestGoals(db, { unitPath, cycleId });
  return goals.map(({ id, title, indicators }) => ({
    id,
    wording: isIndependent ? withIndicators(title, indicators) : title,
  }));
}
