import { dayIn } from '@/lib/kernel/dates';
import type { Task, TaskOffer, TaskSearch } from '@/lib/kernel/tasks';
import { NOBODY_APPRAISES } from '@/lib/people/labels';
import { type OpenWork, openWorkOf } from '@/lib/skp/queries/open-work';
import { checkInPaths } from './paths';
import { ownReportTasks, type ReportState, type ReportTaskKind, teamReportTasks } from './rules/report-tasks';

type Kind = ReportTaskKind | 'want-answer';

const place = ({ recordId, cycleId }: Task) => {
  if (recordId) return checkInPaths.show(recordId);
  return cycleId ? checkInPaths.inCycle(cycleId) : checkInPaths.list;
};

export const checkInTasks: TaskOffer<Kind> = {
  kinds: {
    report: { words: ({ period }) => `Isi dan ajukan check-in ${period}`, place, isBegunByButton: true },
    'mend-report': { words: ({ period }) => `Perbaiki check-in ${period}`, place },
    'review-report': { words: ({ period }) => `Tanggapi check-in ${period}`, place },
    'confirm-talk': {
      words: () => 'Konfirmasi catatan dialog tengah tahun',
      place: (task) => (task.recordId ? checkInPaths.dialogue(task.recordId) : place(task)),
    },
    'want-answer': { words: ({ period }) => `Check-in ${period} Anda belum ada yang menanggapi`, place },
  },
  find: (look) => openWorkOf(look).flatMap((work) => tasksOf(look, work)),
};

function tasksOf(look: TaskSearch, { row, period, own, appraisedBy, place }: OpenWork): Task<Kind>[] {
  const state = { ...period, ...statesOf(row, look) };
  const shared = { ...place, recordId: row.checkInId, skpId: row.skpId };
  const tasks: Task<Kind>[] = appraisedBy.flatMap((readerId) =>
    teamReportTasks(state).map((task) => ({ ...task, ...shared, name: row.name, readerId })),
  );
  if (!own) return tasks;
  const { readerId } = own;
  tasks.push(...ownReportTasks(state, look.today).map((task) => ({ ...task, ...shared, readerId })));
  if (row.checkInStatus === 'submitted' && !own.appraiserId)
    tasks.push({ kind: 'want-answer', ...shared, readerId, waitsFor: NOBODY_APPRAISES });
  return tasks;
}

function statesOf(row: OpenWork['row'], { timeZone }: TaskSearch): Pick<ReportState, 'checkIn' | 'dialogue'> {
  const { checkInStatus, submittedAt, recordedAt } = row;
  const dayOf = (at: Date | null) => at && dayIn(timeZone, at);
  return {
    checkIn: checkInStatus && { status: checkInStatus, submittedOn: dayOf(submittedAt) },
    dialogue: recordedAt && {
      recordedOn: dayIn(timeZone, recordedAt),
      ownerConfirmed: row.ownerConfirmedAt !== null,
      appraiserConfirmed: row.appraiserConfirmedAt !== null,
    },
  };
}
