import { todayOf } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { tell } from '@/lib/kernel/news';
import { segmentsBelow } from '../queries/below-line';
import { appraisersByDay, type Segment } from '../queries/many-appraisers';
import { lastDayBefore } from '../rules/segments';

type Place = { path: string; assignmentId?: string };

/**
 * Writes news for people in a unit and below it (or for one of them) who on a day have another appraiser than the day before. It reads the
 * new state, so commands call it after they have written the change.
 */
export function tellAppraised(ctx: Context, { path, assignmentId }: Place, fromOn: PlainDate): void {
  const concerned = segmentsBelow(ctx.db, path, fromOn).filter(
    (segment) => assignmentId === undefined || segment.assignmentId === assignmentId,
  );
  const appraisers = appraisersByDay(ctx.db, concerned);
  const [before, after] = [appraisers(lastDayBefore(fromOn)), appraisers(fromOn)];
  const isChanged = (segment: Segment) => {
    const now = after(segment)?.employeeId;
    return now !== undefined && now !== before(segment)?.employeeId;
  };
  const kind = fromOn < todayOf(ctx) ? 'appraiser-backdated' : 'appraiser-changed';
  for (const { employeeId } of concerned.filter(isChanged))
    tell(ctx, [employeeId], { kind, subject: employeeId, detail: { fromOn } });
}
