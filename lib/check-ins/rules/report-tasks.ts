import type { PeriodKind } from '../../cycles/rules/vocabulary';
import type { PlainDate } from '../../kernel/dates';
import { type ReportTime, reportDueOn } from './timing';
import type { CheckInStatus } from './vocabulary';

/** What is known today about one set plan in one period: its report, and the mid-year talk. */
export type ReportState = ReportTime & {
  kind: PeriodKind;
  windowFromOn: PlainDate;
  checkIn: { status: CheckInStatus; submittedOn: PlainDate | null } | null;
  dialogue: { recordedOn: PlainDate; ownerConfirmed: boolean; appraiserConfirmed: boolean } | null;
};

export type ReportTaskKind = 'report' | 'mend-report' | 'review-report' | 'confirm-talk';
export type ReportTask = { kind: ReportTaskKind; dueOn?: PlainDate; sinceOn?: PlainDate };

/** The employee's tasks in a period: to report once the window begins, to improve a returned report, and to confirm the talk. */
export function ownReportTasks(state: ReportState, today: PlainDate): ReportTask[] {
  const { checkIn, dialogue } = state;
  const tasks: ReportTask[] = [];
  if (reportIsDue(state, today)) tasks.push({ kind: 'report', dueOn: reportDueOn(state) });
  if (checkIn?.status === 'adjustment') tasks.push({ kind: 'mend-report', ...mendingDue(state, today) });
  if (dialogue && !dialogue.ownerConfirmed) tasks.push({ kind: 'confirm-talk', sinceOn: dialogue.recordedOn });
  return tasks;
}

/**
 * The due day of a report that was returned: the last day of the window. If the employee submitted within the window and the window is
 * over, there is no due day, because the employee was in time.
 */
function mendingDue({ checkIn, ...time }: ReportState, today: PlainDate): { dueOn?: PlainDate } {
  const dueOn = reportDueOn(time);
  const isSubmittedInTime = checkIn?.submittedOn != null && checkIn.submittedOn <= dueOn;
  return isSubmittedInTime && dueOn < today ? {} : { dueOn };
}

/** The appraiser's tasks in a period of an employee: to answer the report, and to confirm the talk. */
export function teamReportTasks({ checkIn, dialogue, ...time }: ReportState): ReportTask[] {
  const tasks: ReportTask[] = [];
  if (checkIn?.status === 'submitted')
    tasks.push({ kind: 'review-report', sinceOn: checkIn.submittedOn ?? undefined, dueOn: reportDueOn(time) });
  if (dialogue && !dialogue.appraiserConfirmed) tasks.push({ kind: 'confirm-talk', sinceOn: dialogue.recordedOn });
  return tasks;
}

/**
 * Whether the employee has to report now. The year as a whole needs no report, because the report of its last period is also the report of
 * the year.
 */
function reportIsDue({ kind, checkIn, windowFromOn }: ReportState, today: PlainDate): boolean {
  return kind !== 'tahunan' && windowFromOn <= today && (checkIn === null || checkIn.status === 'draft');
}
