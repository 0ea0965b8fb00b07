import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { appraisalPaths } from '@/lib/appraisals/paths';
import { checkInPaths } from '@/lib/check-ins/paths';
import { cyclePaths } from '@/lib/cycles/paths';
import { goalPaths } from '@/lib/goals/paths';
import { taskTitle } from '@/lib/inbox/labels';
import { foldTasks, type Task } from '@/lib/inbox/rules/tasks';
import { isLate, timingInWords } from '@/lib/inbox/rules/timing';
import { formatDateWithWeekday, type PlainDate } from '@/lib/kernel/dates';
import { peoplePaths, unitPaths } from '@/lib/people/paths';
import { skpPaths } from '@/lib/skp/paths';
import { teamPaths } from '@/lib/teams/paths';

type Place = (task: Task) => string;

const plan: Place = ({ recordId }) => (recordId ? skpPaths.show(recordId) : skpPaths.list);
const editor: Place = ({ recordId }) => (recordId ? skpPaths.edit(recordId) : skpPaths.list);
const dialogue: Place = ({ recordId }) => (recordId ? skpPaths.dialogue(recordId) : skpPaths.list);
const checkIn: Place = ({ recordId, cycleId }) => {
  if (recordId) return checkInPaths.show(recordId);
  return cycleId ? checkInPaths.inCycle(cycleId) : checkInPaths.list;
};
const appraisal: Place = ({ recordId, periodId }) => {
  if (recordId) return appraisalPaths.show(recordId);
  return periodId ? appraisalPaths.inPeriod(periodId) : appraisalPaths.list;
};

/** Where each kind of task is done: the record itself, else the list at the very period that waits. */
const PLACES: Readonly<Record<Task['kind'], Place>> = {
  'begin-plan': plan,
  'finish-plan': editor,
  'mend-plan': editor,
  'agree-plan': plan,
  'finish-change': editor,
  'mend-change': editor,
  'agree-change': plan,
  'agree-instead': plan,
  'clarify-plan': plan,
  'take-goals': plan,
  'relink-plan': ({ recordId }) => (recordId ? skpPaths.relink(recordId) : skpPaths.list),
  'answer-proposals': dialogue,
  'read-dialogue': dialogue,
  report: checkIn,
  'mend-report': checkIn,
  'review-report': checkIn,
  'confirm-talk': (task) => (task.recordId ? checkInPaths.dialogue(task.recordId) : checkIn(task)),
  appraise: appraisal,
  'finish-appraisal': appraisal,
  'receive-appraisal': appraisal,
  'answer-reuse': ({ recordId, periodId = '' }) => appraisalPaths.reuse(recordId ?? '', periodId),
  'bring-people': () => peoplePaths.import,
  'prepare-year': () => cyclePaths.add,
  'open-year': ({ recordId }) => (recordId ? cyclePaths.show(recordId) : cyclePaths.list),
  'enter-achievements': ({ periodId = '' }) => appraisalPaths.achievementsIn(periodId),
  'enter-realisations': ({ recordId, periodId = '' }) =>
    recordId ? goalPaths.realisations(recordId, periodId) : goalPaths.list,
  'issue-passwords': () => peoplePaths.slips,
  'answer-membership': ({ recordId, memberId = '' }) => teamPaths.member(recordId ?? '', memberId),
  'answer-reports': () => peoplePaths.reports,
  'fill-post': ({ recordId }) => unitPaths.show(recordId ?? ''),
  'lead-meanwhile': () => skpPaths.list,
  'want-appraiser': plan,
  'want-answer': checkIn,
};

/** Many of these can be done in one sitting. */
const SETTING: readonly Task['kind'][] = ['agree-plan', 'agree-change'];

/** One group of what waits, the most pressing first; nothing when the group is empty. */
export function TaskList({ title, tasks, today }: { title: string; tasks: readonly Task[]; today: PlainDate }) {
  if (tasks.length === 0) return null;
  const { shown, more } = foldTasks(tasks);
  return (
    <Section title={`${title} (${tasks.length})`}>
      <ul className="tasks">
        {shown.map((task) => (
          <TaskLine
            key={`${task.kind} ${task.recordId} ${task.memberId} ${task.name} ${task.period} ${task.year}`}
            task={task}
            today={today}
          />
        ))}
      </ul>
      {tasks.filter(({ kind }) => SETTING.includes(kind)).length > 1 && (
        <p>
          <a href={skpPaths.review}>Periksa dan tetapkan SKP sekaligus</a>
        </p>
      )}
      {more > 0 && <p>Dan {more} lagi yang sejenis; semuanya ada di daftar masing-masing.</p>}
    </Section>
  );
}

function TaskLine({ task, today }: { task: Task; today: PlainDate }) {
  const when = timingInWords(task, today);
  return (
    <li className={isLate(task, today) ? 'task task-late' : 'task'}>
      <a href={PLACES[task.kind](task)}>{taskTitle(task)}</a>
      <p className="muted">{[task.kind === 'prepare-year' ? '' : task.year, when].filter(Boolean).join(' · ')}</p>
      {task.waitsFor && <p className="muted">{task.waitsFor}</p>}
    </li>
  );
}

/** Nothing waits: say so kindly, and what comes next. */
export function NothingWaits({ next }: { next: { on: PlainDate; what: string } | undefined }) {
  return (
    <EmptyState title="Tidak ada yang menunggu Anda saat ini. Terima kasih.">
      {next ? (
        <p>
          Berikutnya: {next.what.charAt(0).toLowerCase() + next.what.slice(1)} pada {formatDateWithWeekday(next.on)}.
        </p>
      ) : (
        <p>Tugas Anda akan tampil di sini begitu admin instansi membuka tahun kinerja.</p>
      )}
    </EmptyState>
  );
}
