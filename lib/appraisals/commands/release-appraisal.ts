import { eq } from 'drizzle-orm';
import { appraisals } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { periodOfYear } from '@/lib/cycles/labels';
import { issuePaper } from '@/lib/documents/commands/issue-paper';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { all, enforce, missing, refuseFields } from '@/lib/kernel/decision';
import { sendNews } from '@/lib/kernel/news';
import { capacityOf } from '@/lib/people/queries/acting';
import { reuseDetail } from '../labels/reuse';
import { type FoundAppraisal, findAppraisal } from '../queries';
import { releasing } from '../queries/releasing';
import { documentOf, evaluationSnapshot } from '../queries/snapshot';
import { EVALUATION_FORMS, evaluationFormOf } from '../rules/evaluation-forms';
import { appraisalSteps } from '../rules/lifecycle';
import { gapsOf, predikatFrom } from '../rules/readiness';
import { canReleaseAsShown, resultOf } from '../rules/reuse';
import { earlyReasonGap } from '../rules/timing';
import type { ReleaseInput } from '../schema';

/**
 * The evaluator hands the appraisal over to the employee, who can see it from then on. Its papers are issued: D.1.1, and C.1.1, C.1.2 or
 * C.1.3.
 */
export const releaseAppraisal = command(
  'appraisal.released',
  { movesOne: 'appraisals' },
  (ctx, input: ReleaseInput) => {
    const found = findAppraisal(ctx, input.appraisalId) ?? missing('Penilaian');
    const { appraisal, period, skp, evaluator, reuse } = found;
    const today = todayOf(ctx);
    const { decision, counting, unitId } = releasing(ctx, found);
    enforce(all(decision, canReleaseAsShown(reuse, input.isReused)));
    refuseFields({ ...gapsOf(appraisal), ...earlyReasonGap(period, appraisal.earlyReason, today) });
    const { columns, detail } = capacityOf(ctx.db, evaluator);
    const earlyReason = today < period.windowFromOn ? appraisal.earlyReason : '';
    const released = {
      ...(reuse && { ...resultOf(reuse.source), recommendation: appraisal.recommendation }),
      status: appraisalSteps.release.to,
      versionId: appraisal.versionId,
      appraiserId: ctx.actor.employeeId,
      ...columns,
      predikat: predikatFrom(appraisal),
      unitAchievement: counting?.achievement,
      unitAchievementSource: counting?.source,
      achievementUnitId: unitId,
      earlyReason,
      releasedAt: ctx.now,
      releasedOn: today,
      revision: appraisal.revision + 1,
    };
    ctx.db.update(appraisals).set(released).where(eq(appraisals.id, appraisal.id)).run();
    const handedOver = findAppraisal(ctx, appraisal.id) ?? missing('Penilaian');
    for (const paper of papersOf(ctx, handedOver)) {
      issuePaper(ctx, {
        ...paper,
        subjectId: appraisal.id,
        cycleId: skp.cycleId,
        assignmentId: skp.assignmentId,
      });
    }
    const told = { subject: appraisal.id, detail: { period: periodOfYear(period) } };
    sendNews(ctx, [skp.ownerId], { kind: 'appraisal-released', ...told });
    const { predikat, unitAchievement } = released;
    const special = reuse ? reuseDetail(period, reuse.source) : {};
    return {
      subject: appraisal.id,
      detail: { predikat, unitAchievement: unitAchievement ?? null, ...special, ...detail },
    };
  },
);

function papersOf(ctx: Context, handedOver: FoundAppraisal) {
  const snapshot = evaluationSnapshot(ctx, handedOver);
  return [
    { formatCode: EVALUATION_FORMS[evaluationFormOf(handedOver.skp)].code, snapshot },
    { formatCode: 'D.1.1', snapshot: documentOf(snapshot) },
  ] as const;
}
