import { todayOf } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { tell } from '@/lib/kernel/news';
import { segmentsBelow } from '../queries/below-line';
import { appraisersByDay, type Segment } from '../queries/many-appraisers';
import { lastDayBefore } from '../rules/segments';

type Place = { path: string; assignmentId?: string };

/**
 * Writes news for the people in a unit and below it (or for one of them) whose appraiser on a day differs from the day before. Called
 * after the change is written, so that it compares the new state.
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
