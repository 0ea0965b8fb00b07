import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { taskTitle } from '@/lib/inbox/labels';
import { foldTasks, type Task } from '@/lib/inbox/rules/tasks';
import { isLate, timingInWords } from '@/lib/inbox/rules/timing';
import { formatDateWithWeekday, type PlainDate } from '@/lib/kernel/dates';
import { paths } from '@/lib/web/paths';

type Place = (task: Task) => string;

const plan: Place = ({ recordId }) => (recordId ? paths.skp.show(recordId) : paths.skp.list);
const editor: Place = ({ recordId }) => (recordId ? paths.skp.edit(recordId) : paths.skp.list);
const dialogue: Place = ({ recordId }) => (recordId ? paths.skp.dialogue(recordId) : paths.skp.list);
const checkIn: Place = ({ recordId, cycleId }) => {
  if (recordId) return paths.checkIns.show(recordId);
  return cycleId ? paths.checkIns.inCycle(cycleId) : paths.checkIns.list;
};
const appraisal: Place = ({ recordId, periodId }) => {
  if (recordId) return paths.appraisals.show(recordId);
  return periodId ? paths.appraisals.inPeriod(periodId) : paths.appraisals.list;
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
  'relink-plan': ({ recordId }) => (recordId ? paths.skp.relink(recordId) : paths.skp.list),
  'answer-proposals': dialogue,
  'read-dialogue': dialogue,
  report: checkIn,
  'mend-report': checkIn,
  'review-report': checkIn,
  'confirm-talk': (task) => (task.recordId ? paths.checkIns.dialogue(task.recordId) : checkIn(task)),
  appraise: appraisal,
  'finish-appraisal': appraisal,
  'receive-appraisal': appraisal,
  'answer-reuse': ({ recordId, periodId = '' }) => paths.appraisals.reuse(recordId ?? '', periodId),
  'bring-people': () => paths.people.import,
  'prepare-year': () => paths.cycles.add,
  'open-year': ({ recordId }) => (recordId ? paths.cycles.show(recordId) : paths.cycles.list),
  'enter-achievements': ({ periodId = '' }) => paths.appraisals.achievementsIn(periodId),
  'enter-realisations': ({ recordId, periodId = '' }) =>
    recordId ? paths.goals.realisations(recordId, periodId) : paths.goals.list,
  'issue-passwords': () => paths.people.slips,
  'answer-membership': ({ recordId, memberId = '' }) => paths.teams.member(recordId ?? '', memberId),
  'answer-reports': () => paths.people.reports,
  'fill-post': ({ recordId }) => paths.units.show(recordId ?? ''),
  'lead-meanwhile': () => paths.skp.list,
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
          <a href={paths.skp.review}>Periksa dan tetapkan SKP sekaligus</a>
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
