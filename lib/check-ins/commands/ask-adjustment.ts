import { eq } from 'drizzle-orm';
import { checkIns } from '@/db/schema';
import { periodOfYear } from '@/lib/cycles/labels';
import { command } from '@/lib/kernel/command';
import { enforce, missing, refuseFields } from '@/lib/kernel/decision';
import { sendNews } from '@/lib/kernel/news';
import { capacityToday } from '@/lib/people/queries/acting';
import { findCheckIn, reportStatusOf, staleReport } from '../queries/check-in';
import { canTake } from '../rules/access';
import { checkInSteps } from '../rules/lifecycle';
import { whyNotReason } from '../rules/review';

export type AdjustmentRequest = { checkInId: string; revision: number; reason: string };

/** The appraiser returns the report with a reason, so that the employee can change it again. */
export const askAdjustment = command(
  'check-in.adjustment-asked',
  { movesOne: 'check-ins' },
  (ctx, input: AdjustmentRequest) => {
    const found = findCheckIn(ctx, input.checkInId) ?? missing('Check-in');
    const { checkIn, parties } = found;
    enforce(canTake('ask-adjustment', ctx.actor, parties, reportStatusOf(checkIn)));
    refuseFields(whyNotReason(input.reason));
    if (input.revision !== checkIn.revision) throw staleReport(found);
    ctx.db
      .update(checkIns)
      .set({
        status: checkInSteps['ask-adjustment'].to,
        adjustmentReason: input.reason.trim(),
        revision: checkIn.revision + 1,
      })
      .where(eq(checkIns.id, checkIn.id))
      .run();
    const { detail } = capacityToday(ctx, found.skp.assignmentId);
    const period = periodOfYear(checkIn.period);
    sendNews(ctx, [found.skp.ownerId], { kind: 'report-returned', subject: checkIn.id, detail: { period } });
    return { subject: checkIn.id, detail: { periodId: checkIn.period.id, ...detail } };
  },
);
