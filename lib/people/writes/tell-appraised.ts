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
export function tellAppraised(ctx: Context, place: Place, fromOn: PlainDate): void {
  const concerned = peopleIn(ctx, place, fromOn);
  const appraisers = appraisersByDay(ctx.db, concerned);
  const [before, after] = [appraisers(lastDayBefore(fromOn)), appraisers(fromOn)];
  const isChanged = (segment: Segment) => differs(after(segment), before(segment));
  const kind = fromOn < todayOf(ctx) ? 'appraiser-backdated' : 'appraiser-changed';
  for (const { employeeId } of concerned.filter(isChanged))
    tell(ctx, [employeeId], { kind, subject: employeeId, detail: { fromOn } });
}

/**
 * Withdraws a change that begins on a coming day, and writes news for the people to whom it would have given another appraiser: their
 * earlier news of the change is wrong from now on.
 */
export function withdrawTelling(ctx: Context, place: Place, { fromOn, withdraw }: Withdrawing): void {
  const concerned = peopleIn(ctx, place, fromOn);
  const planned = appraisersByDay(ctx.db, concerned)(fromOn);
  const withdrawn = concerned.map((segment) => ({ segment, planned: planned(segment) }));
  withdraw();
  const appraisers = appraisersByDay(ctx.db, concerned);
  const [before, after] = [appraisers(lastDayBefore(fromOn)), appraisers(fromOn)];
  for (const { segment, planned } of withdrawn) {
    if (!differs(after(segment), planned)) continue;
    const kind = differs(after(segment), before(segment)) ? 'appraiser-changed' : 'appraiser-change-withdrawn';
    tell(ctx, [segment.employeeId], { kind, subject: segment.employeeId, detail: { fromOn } });
  }
}

type Withdrawing = { fromOn: PlainDate; withdraw: () => void };

function peopleIn({ db }: Context, { path, assignmentId }: Place, day: PlainDate): Segment[] {
  return segmentsBelow(db, path, day).filter(
    (segment) => assignmentId === undefined || segment.assignmentId === assignmentId,
  );
}

type Known = { employeeId: string } | undefined;

/** Whether a person has another appraiser than before. A person who has none any more is not told. */
const differs = (now: Known, before: Known) => now !== undefined && now.employeeId !== before?.employeeId;
