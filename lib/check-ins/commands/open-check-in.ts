import { checkIns } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import { enforce, missing } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { partiesToday, skpHead } from '@/lib/skp/queries';
import { versionForPeriod } from '@/lib/skp/queries/versions';
import { mayRead } from '@/lib/skp/rules/access';
import { isOpened, periodOf, segmentOf } from '../queries/period';
import { canOpenReport } from '../rules/timing';

export type CheckInToOpen = { skpId: string; periodId: string };

/**
 * The employee begins the report of a period, on the version of the plan that is in force at the end of the period. `subject` is the id of
 * the report; its revision is 1.
 */
export const openCheckIn = command(
  'check-in.opened',
  { movesOne: 'check-ins' },
  (ctx, { skpId, periodId }: CheckInToOpen) => {
    const skp = skpHead(ctx.db, skpId) ?? missing('SKP');
    if (!mayRead(ctx.actor, partiesToday(ctx, skp))) missing('SKP');
    const period = periodOf(ctx.db, periodId);
    const segment = segmentOf(ctx.db, skp.assignmentId);
    if (period?.cycleId !== skp.cycleId || !segment) missing('Periode');
    enforce(
      canOpenReport({
        isOwner: skp.ownerId === ctx.actor.employeeId,
        isAgreed: skp.status === 'agreed',
        isCycleClosed: period.cycleStatus === 'closed',
        isOpened: isOpened(ctx.db, skpId, periodId),
        period,
        segment,
        today: todayOf(ctx),
      }),
    );
    const id = newId();
    const versionId = versionForPeriod(ctx.db, skpId, period.endOn) ?? missing('Versi SKP');
    ctx.db.insert(checkIns).values({ id, skpId, versionId, periodId, createdAt: ctx.now }).run();
    return { subject: id, detail: { skpId, periodId } };
  },
);
