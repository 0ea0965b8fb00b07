import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { taskTitle } from '@/lib/inbox/labels';
import { foldTasks, type Task } from '@/lib/inbox/rules/tasks';
import { isLate, timingInWords } from '@/lib/inbox/rules/timing';
import { formatDateWithWeekday, type PlainDate } from '@/lib/kernel/dates';
import { paths } from '@/lib/web/paths';

const show = (page: (id: string) => string, list: string) => (id: string | null) => (id ? page(id) : list);

/** Where each kind of task is done. */
const PLACES: Readonly<Record<Task['kind'], (recordId: string | null) => string>> = {
  'begin-plan': () => paths.skp.list,
  'finish-plan': show(paths.skp.edit, paths.skp.list),
  'mend-plan': show(paths.skp.edit, paths.skp.list),
  'agree-plan': show(paths.skp.show, paths.skp.list),
  'finish-change': show(paths.skp.edit, paths.skp.list),
  'mend-change': show(paths.skp.edit, paths.skp.list),
  'agree-change': show(paths.skp.show, paths.skp.list),
  report: show(paths.checkIns.show, paths.checkIns.list),
  'mend-report': show(paths.checkIns.show, paths.checkIns.list),
  'review-report': show(paths.checkIns.show, paths.checkIns.list),
  'confirm-talk': show(paths.checkIns.show, paths.checkIns.list),
  appraise: show(paths.appraisals.show, paths.appraisals.list),
  'finish-appraisal': show(paths.appraisals.show, paths.appraisals.list),
  'receive-appraisal': show(paths.appraisals.show, paths.appraisals.list),
  'bring-people': () => paths.people.import,
  'prepare-year': () => paths.cycles.add,
  'open-year': show(paths.cycles.show, paths.cycles.list),
  'enter-achievements': () => paths.appraisals.achievements,
  'issue-passwords': () => paths.people.slips,
};

/** One group of what waits, the most pressing first; nothing when the group is empty. */
export function TaskList({ title, tasks, today }: { title: string; tasks: readonly Task[]; today: PlainDate }) {
  if (tasks.length === 0) return null;
  const { shown, more } = foldTasks(tasks);
  return (
    <Section title={`${title} (${tasks.length})`}>
      <ul className="tasks">
        {shown.map((task) => (
          <TaskLine key={`${task.kind} ${task.recordId} ${task.name} ${task.period}`} task={task} today={today} />
        ))}
      </ul>
      {more > 0 && <p>Dan {more} lagi yang sejenis; semuanya ada di daftar masing-masing.</p>}
    </Section>
  );
}

function TaskLine({ task, today }: { task: Task; today: PlainDate }) {
  const when = timingInWords(task, today);
  return (
    <li className={isLate(task, today) ? 'task task-late' : 'task'}>
      <a href={PLACES[task.kind](task.recordId)}>{taskTitle(task)}</a>
      <p className="muted">{[task.kind === 'prepare-year' ? '' : task.year, when].filter(Boolean).join(' · ')}</p>
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
