import { todayOf } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { sendNews } from '@/lib/kernel/news';
import { segmentsBelow } from '../queries/below-line';
import { appraisersByDay, type Segment } from '../queries/many-appraisers';
import { lastDayBefore } from '../rules/segments';

type Place = { path: string; assignmentId?: string };

/**
 * Writes news for the people in a unit and below it who have another appraiser on `fromOn` than on the day before. With `assignmentId`,
 * only for the holder of that segment. The function reads the new state, so commands call it after they have written the change.
 */
export function tellAppraised(ctx: Context, place: Place, fromOn: PlainDate): void {
  const concerned = peopleIn(ctx, place, fromOn);
  const appraisers = appraisersByDay(ctx.db, concerned);
  const [before, after] = [appraisers(lastDayBefore(fromOn)), appraisers(fromOn)];
  const isChanged = (segment: Segment) => differs(after(segment), before(segment));
  const kind = fromOn < todayOf(ctx) ? 'appraiser-backdated' : 'appraiser-changed';
  for (const { employeeId } of concerned.filter(isChanged))
    sendNews(ctx, [employeeId], { kind, subject: employeeId, detail: { fromOn } });
}

/**
 * Runs `withdraw`, which withdraws a change that begins on the future day `fromOn`. Then it writes news for the people whose appraiser on
 * that day is now another person. Their earlier news about the change is no longer true.
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
    sendNews(ctx, [segment.employeeId], { kind, subject: segment.employeeId, detail: { fromOn } });
  }
}

type Withdrawing = { fromOn: PlainDate; withdraw: () => void };

function peopleIn({ db }: Context, { path, assignmentId }: Place, day: PlainDate): Segment[] {
  return segmentsBelow(db, path, day).filter(
    (segment) => assignmentId === undefined || segment.assignmentId === assignmentId,
  );
}

type Known = { employeeId: string } | undefined;

/** Whether a person has another appraiser than before. False if the person has no appraiser now: such a person gets no news. */
const differs = (now: Known, before: Known) => now !== undefined && now.employeeId !== before?.employeeId;
