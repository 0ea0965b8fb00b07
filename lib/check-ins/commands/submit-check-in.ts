import { eq } from 'drizzle-orm';
import { checkIns } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce, missing, refuseFields } from '@/lib/kernel/decision';
import { findCheckIn, periodEntries, reportStatusOf } from '../queries/check-in';
import { canTake } from '../rules/access';
import { unreportedIndicators } from '../rules/completeness';
import { doubtfulEntries } from '../rules/doubts';
import { checkInSteps } from '../rules/lifecycle';

type Input = { checkInId: string };

/** The employee submits the saved report to the appraiser. The employee can change it again only after it was withdrawn or returned. */
export const submitCheckIn = command('check-in.submitted', { movesOne: 'check-ins' }, (ctx, { checkInId }: Input) => {
  const found = findCheckIn(ctx, checkInId) ?? missing('Check-in');
  const { checkIn, skp, parties, content } = found;
  enforce(canTake('submit', ctx.actor, parties, reportStatusOf(checkIn)));
  const entries = periodEntries(found);
  refuseFields({
    ...unreportedIndicators(content.results, entries, skp.approach),
    ...(skp.approach === 'kuantitatif' && doubtfulEntries(content.results, entries, found.around)),
  });
  ctx.db
    .update(checkIns)
    .set({
      status: checkInSteps.submit.to,
      versionId: checkIn.versionId,
      handedInObstacles: checkIn.obstacles,
      submittedAt: ctx.now,
      adjustmentReason: null,
      revision: checkIn.revision + 1,
    })
    .where(eq(checkIns.id, checkIn.id))
    .run();
  return { subject: checkIn.id, detail: { periodId: checkIn.period.id } };
});
