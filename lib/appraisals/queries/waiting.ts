import { and, eq, exists, sql } from 'drizzle-orm';
import { appraisals, assignments, checkIns, periods, skps, unitAchievements, units } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { type CycleRow, periodsOf } from '@/lib/cycles/queries';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { lastsUntil } from '@/lib/kernel/spans';
import { isOpenOn } from '@/lib/people/queries/units';
import { WORK_FROM_ON } from '@/lib/people/queries/work-from';
import { visibleUnits } from './achievements';
import { hasPeopleIn } from './needed-units';
import { listEvaluatedInYear } from './team';

const day = sql.placeholder('day');

/**
 * The condition that an appraisal is due, if its window has begun. The annual one is always due then. A periodic one is due if one of these
 * is true: its report was answered; it was begun; both sides agreed on the result of an old unit; the window has ended.
 */
const isDue = sql`(${periods.kind} = 'tahunan' or ${periods.windowToOn} < ${day} or ${checkIns.status} = 'reviewed'
  or ${appraisals.id} is not null or exists (select 1 from result_reuses r where r.skp_id = ${skps.id} and r.period_id = ${periods.id}
    and r.agreed_on is not null and r.ended_on is null))`;

/**
 * Whether somebody is still to be appraised in a period. The query stops at the first person. CROSS JOIN makes SQLite begin with the given
 * segments and not with all plans of the year.
 */
const isAnybodyLeft = prepared((db) => {
  const left = db
    .select({ one: sql`1` })
    .from(sql`json_each(${sql.placeholder('segments')}) segment`)
    .crossJoin(skps)
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .leftJoin(checkIns, and(eq(checkIns.skpId, skps.id), eq(checkIns.periodId, periods.id)))
    .leftJoin(appraisals, and(eq(appraisals.skpId, skps.id), eq(appraisals.periodId, periods.id)))
    .where(
      sql`${skps.assignmentId} = segment.value and ${skps.cycleId} = ${periods.cycleId} and ${skps.status} = 'agreed'
        and ${WORK_FROM_ON} <= ${periods.endOn}
        and ${lastsUntil(assignments.toOn, sql`case when ${periods.kind} = 'tahunan' then ${periods.endOn} else ${periods.startOn} end`)}
        and (${appraisals.id} is null or ${appraisals.status} = 'draft') and ${isDue}`,
    );
  return db
    .select({ id: periods.id })
    .from(periods)
    .where(and(eq(periods.id, sql.placeholder('periodId')), exists(left)))
    .prepare();
});

/**
 * The ids of the periods of a year whose window has begun and in which the actor still has to evaluate somebody. The period whose window
 * ends first comes first. `evaluated`: the answer of `listEvaluatedInYear`.
 */
export function periodsToAppraise(
  ctx: Context,
  cycle: CycleRow,
  evaluated = listEvaluatedInYear(ctx, cycle),
): string[] {
  const { db } = ctx;
  const today = todayOf(ctx);
  const begun = periodsOf(db, cycle.id).filter(({ windowFromOn }) => windowFromOn <= today);
  const left = begun.filter(({ id: periodId }) => {
    const segments = evaluated.get(periodId) ?? [];
    const wanted = { segments: JSON.stringify(segments), periodId, day: today };
    return segments.length > 0 && isAnybodyLeft(db).get(wanted) !== undefined;
  });
  return left.sort((a, b) => a.windowToOn.localeCompare(b.windowToOn)).map(({ id }) => id);
}

/**
 * The ids of the periods of a year whose window has begun and in which an achievement is missing: that of a unit that the actor may see and
 * that needs one. The period whose window ends first comes first.
 */
export function periodsToAchieve(ctx: Context, { id: cycleId }: CycleRow): string[] {
  const today = todayOf(ctx);
  const visible = visibleUnits(ctx.db, ctx.actor, today);
  if (!visible) return [];
  const span = { startOn: sql`${periods.startOn}`, endOn: sql`${periods.endOn}` };
  const missing = ctx.db
    .select({ one: sql`1` })
    .from(units)
    .leftJoin(unitAchievements, and(eq(unitAchievements.unitId, units.id), eq(unitAchievements.periodId, periods.id)))
    .where(
      and(
        visible,
        isOpenOn(sql`"units"`, span.startOn),
        sql`${unitAchievements.id} is null`,
        hasPeopleIn(sql`"units"`, span),
      ),
    );
  return ctx.db
    .select({ id: periods.id })
    .from(periods)
    .where(and(eq(periods.cycleId, cycleId), sql`${periods.windowFromOn} <= ${today}`, sql`exists ${missing}`))
    .orderBy(periods.windowToOn)
    .all()
    .map(({ id }) => id);
}
