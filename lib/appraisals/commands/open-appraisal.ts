import { appraisals } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { segmentOf } from '@/lib/check-ins/queries/period';
import type { Evaluator } from '@/lib/cycles/queries/evaluator';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { all, decide, enforce, missing } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { capacityOf } from '@/lib/people/queries/acting';
import { mayReadPlan, type SkpHead, skpHead } from '@/lib/skp/queries';
import { versionForPeriod } from '@/lib/skp/queries/versions';
import { appraisalIdOf, evaluationOf } from '../queries';
import { achievementUsed } from '../queries/achievement-used';
import { enterersOf, unitWithLeaders } from '../queries/achievements';
import { findPeriod, type YearPeriod } from '../queries/periods';
import { currentReuse } from '../queries/reuse';
import { canOpen } from '../rules/readiness';
import { canBeAppraisedHere, canWorkOn } from '../rules/timing';
import type { OpenAppraisalInput } from '../schema';

/**
 * The evaluator of a period begins the appraisal of one plan. Until the hand-over, only the evaluator and the evaluator's superior can see
 * it.
 */
export const openAppraisal = command(
  'appraisal.opened',
  { moves: 'appraisal-drafts' },
  (ctx, input: OpenAppraisalInput) => {
    const skp = skpHead(ctx.db, input.skpId) ?? missing('SKP');
    if (!mayReadPlan(ctx, skp)) missing('SKP');
    const period = findPeriod(ctx.db, input.periodId) ?? missing('Periode');
    if (period.cycleId !== skp.cycleId) missing('Periode');
    const { evaluator } = evaluationOf(ctx, skp, period);
    const { decision, counting, unitId } = openingOf(ctx, skp, period, evaluator);
    enforce(decision);
    enforce(decide([appraisalIdOf(ctx.db, skp.id, period.id) !== undefined, 'Penilaian periode ini sudah dimulai.']));
    const { columns, detail } = capacityOf(ctx.db, evaluator);
    const id = newId();
    ctx.db
      .insert(appraisals)
      .values({
        id,
        skpId: skp.id,
        versionId: versionForPeriod(ctx.db, skp.id, period.endOn) ?? missing('Versi SKP'),
        periodId: period.id,
        scope: period.kind === 'tahunan' ? 'tahunan' : 'periodik',
        appraiserId: ctx.actor.employeeId,
        ...columns,
        unitAchievement: counting?.achievement,
        unitAchievementSource: counting?.source,
        achievementUnitId: unitId,
        createdAt: ctx.now,
      })
      .run();
    return { subject: id, detail: { skpId: skp.id, periodId: period.id, ...detail } };
  },
);

/**
 * Whether the actor can begin the appraisal of a plan for a period now, and the achievement and unit that the appraisal would use.
 * `counting` is undefined if no achievement counts yet.
 */
function openingOf(ctx: Context, skp: SkpHead, period: YearPeriod, evaluator: Evaluator | undefined) {
  const today = todayOf(ctx);
  const reuse = currentReuse(ctx.db, skp.id, period.id);
  const { counting, unitId } = achievementUsed(ctx.db, { skp, period, evaluator, reuse }, today);
  const unit = unitWithLeaders(ctx.db, unitId, today) ?? missing('Unit kerja');
  const isAppraiser = evaluator?.employeeId === ctx.actor.employeeId && skp.ownerId !== ctx.actor.employeeId;
  const decision = all(
    canOpen({
      isAppraiser,
      skpStatus: skp.status,
      achievement: counting?.achievement,
      enterers: enterersOf(unit),
      unitName: unit.name,
    }),
    canWorkOn(period, today),
    canBeAppraisedHere(period, segmentOf(ctx.db, skp.assignmentId) ?? missing('Jabatan')),
  );
  return { decision, counting, unitId: unit.id };
}
