import { appraisals } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { segmentOf } from '@/lib/check-ins/queries/period';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { all, decide, enforce, missing } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { capacityToday } from '@/lib/people/queries/acting';
import { partiesToday, type SkpHead, skpHead } from '@/lib/skp/queries';
import { versionStandingOn } from '@/lib/skp/queries/versions';
import { mayRead } from '@/lib/skp/rules/access';
import { appraisalIdOf, unitsOfSegment } from '../queries';
import { achievementCounting, enterersOf, unitStanding } from '../queries/achievements';
import { findPeriod, type YearPeriod } from '../queries/periods';
import { canOpen } from '../rules/readiness';
import { isAppraisedHere, mayWorkOn } from '../rules/timing';
import type { OpenAppraisalInput } from '../schema';

/** The appraiser begins the appraisal of one plan for one period; it stays the appraiser's own until it is handed over. */
export const openAppraisal = command('appraisal.opened', (ctx, input: OpenAppraisalInput) => {
  const skp = skpHead(ctx.db, input.skpId) ?? missing('SKP');
  if (!mayRead(ctx.actor, partiesToday(ctx, skp))) missing('SKP');
  const period = findPeriod(ctx.db, input.periodId) ?? missing('Periode');
  if (period.cycleId !== skp.cycleId) missing('Periode');
  const { decision, counting } = openingOf(ctx, skp, period);
  enforce(decision);
  enforce(decide([appraisalIdOf(ctx.db, skp.id, period.id) !== undefined, 'Penilaian periode ini sudah dimulai.']));
  const { columns, detail } = capacityToday(ctx, skp.assignmentId);
  const id = newId();
  ctx.db
    .insert(appraisals)
    .values({
      id,
      skpId: skp.id,
      versionId: versionStandingOn(ctx.db, skp.id, period.endOn) ?? missing('Versi SKP'),
      periodId: period.id,
      scope: period.kind === 'tahunan' ? 'tahunan' : 'periodik',
      appraiserId: ctx.actor.employeeId,
      ...columns,
      unitAchievement: counting?.achievement,
      unitAchievementSource: counting?.source,
      createdAt: ctx.now,
    })
    .run();
  return { subject: id, detail: { skpId: skp.id, periodId: period.id, ...detail } };
});

/** Whether an appraisal of this plan may be opened for a period now, and the achievement it would stand on. */
function openingOf(ctx: Context, skp: SkpHead, period: YearPeriod) {
  const today = todayOf(ctx);
  const unit =
    unitStanding(ctx.db, unitsOfSegment(ctx.db, skp.assignmentId, today).countingId, today) ?? missing('Unit kerja');
  const counting = achievementCounting(ctx.db, period, unit.id, today);
  const { appraiserId, ownerId } = partiesToday(ctx, skp);
  const decision = all(
    canOpen({
      isAppraiser: appraiserId === ctx.actor.employeeId && ownerId !== appraiserId,
      skpStatus: skp.status,
      achievement: counting?.achievement,
      enterers: enterersOf(unit),
      unitName: unit.name,
    }),
    mayWorkOn(period, today),
    isAppraisedHere(period, segmentOf(ctx.db, skp.assignmentId) ?? missing('Jabatan')),
  );
  return { decision, counting };
}
