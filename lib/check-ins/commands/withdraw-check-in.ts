import { eq } from 'drizzle-orm';
import { checkIns } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce, missing } from '@/lib/kernel/decision';
import { checkInFor, reportStatusOf } from '../queries/check-in';
import { canTake } from '../rules/access';
import { checkInSteps } from '../rules/lifecycle';

type Input = { checkInId: string };

/**
 * The employee takes the report back before the appraiser has answered or returned it. The report is then a draft, which nobody else can
 * read.
 */
export const withdrawCheckIn = command('check-in.withdrawn', { movesOne: 'check-ins' }, (ctx, { checkInId }: Input) => {
  const { checkIn, parties } = checkInFor(ctx, checkInId) ?? missing('Check-in');
  enforce(canTake('withdraw', ctx.actor, parties, reportStatusOf(checkIn)));
  ctx.db
    .update(checkIns)
    .set({ status: checkInSteps.withdraw.to, submittedAt: null, handedInObstacles: '', revision: checkIn.revision + 1 })
    .where(eq(checkIns.id, checkIn.id))
    .run();
  return { subject: checkIn.id };
});
