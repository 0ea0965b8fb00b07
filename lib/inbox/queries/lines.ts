import { formatDateWithWeekday, type PlainDate } from '@/lib/kernel/dates';
import { formatCount } from '@/lib/kernel/numbers';
import type { Task } from '@/lib/kernel/tasks';
import { isLate, type Timed, timingInWords } from '@/lib/kernel/timing';
import { grouped, timeOfGroup } from '../rules/groups';
import { beginMark, kindOf, taskTitle } from '../tasks';

/** The largest number of tasks that are listed inside a group. Hundreds of tasks have a page of their own. */
const MOST_INSIDE = 30;

type Part = { key: string; title: string; href: string; begin?: string; when: string; waitsFor?: string };

/** One line of tasks in the words that pages and mails show. */
export type TaskLine = {
  key: string;
  title: string;
  when: string;
  isLate: boolean;
  note?: string;
  waitsFor?: string;
  /** The address of a single task. A group has no address, because each task inside it has one. */
  href?: string;
  /** Of a single task without a record: the mark of the button that creates it and leads to its form. */
  begin?: string;
  inside: readonly Part[];
  /** The number of tasks in the group that are not listed inside it. */
  more: number;
  /** The page on which several of these tasks can be done one after the other. */
  together?: { place: string; words: string };
};

/** The lines that show these tasks. If they belong to several years, each line names its year. */
export function linesOf(tasks: readonly Task[], today: PlainDate): TaskLine[] {
  const isOneYear = new Set(tasks.map(({ year }) => year).filter(Boolean)).size < 2;
  const yearOf = ({ year, kind }: Task) => (isOneYear || kind === 'prepare-year' ? '' : year);
  return grouped(tasks, today).map((group) => {
    const [first] = group as [Task];
    return group.length === 1 ? single(first, yearOf(first), today) : several(group, yearOf(first), today);
  });
}

const joined = (...words: (string | undefined)[]) => words.filter(Boolean).join(' · ');

/** The due day and the delay, in words. For a task that waits for other people only the day, because the delay is not the reader's. */
function timeOf({ waitsFor }: Task, time: Timed, today: PlainDate): string {
  if (!waitsFor) return timingInWords(time, today);
  return time.dueOn ? `Batasnya ${formatDateWithWeekday(time.dueOn)}.` : '';
}

function single(task: Task, year: string, today: PlainDate): TaskLine {
  const when = joined(year, timeOf(task, task, today));
  const { note, waitsFor } = task;
  const title = taskTitle(task);
  const isLateNow = !waitsFor && isLate(task, today);
  return {
    ...{ key: keyOf(task), title, when, note, waitsFor, isLate: isLateNow, inside: [], more: 0 },
    href: kindOf(task).place(task),
    begin: beginMark(task),
  };
}

function several(group: readonly Task[], year: string, today: PlainDate): TaskLine {
  const [first] = group as readonly [Task];
  const time = timeOfGroup(group, today);
  const shared = sharedBy(group, ({ waitsFor }) => waitsFor);
  return {
    key: `${first.kind} ${first.year} ${first.period}`,
    title: groupTitle(group),
    when: joined(year, timeOf(first, time, today)),
    isLate: !first.waitsFor && isLate(time, today),
    note: sharedBy(group, ({ note }) => note),
    waitsFor: shared,
    inside: group.slice(0, MOST_INSIDE).map((task) => partOf(task, group, today)),
    more: Math.max(0, group.length - MOST_INSIDE),
    together: kindOf(first).together,
  };
}

/** The title of a group: "Nilai kinerja Triwulan II: 5 pegawai", "Isi dan ajukan check-in: 4 periode". */
function groupTitle(group: readonly Task[]): string {
  const [first] = group as readonly [Task];
  const { words, many = words, counted = 'pegawai' } = kindOf(first);
  const period = sharedBy(group, (task) => task.period) ?? '';
  const title = many({ ...first, period })
    .replace(/ {2,}/g, ' ')
    .trimEnd();
  return `${title}: ${formatCount(group.length)} ${first.name ? counted : 'periode'}`;
}

/**
 * What distinguishes a task from the others of its group: its name, and its period, time and reason where they are not the same for the
 * whole group.
 */
function partOf(task: Task, group: readonly Task[], today: PlainDate): Part {
  const isSameDue = sharedBy(group, ({ dueOn }) => dueOn) === task.dueOn;
  const period = sharedBy(group, (other) => other.period) === undefined ? task.period : undefined;
  const when = timeOf(task, isSameDue && task.dueOn ? { sinceOn: task.sinceOn } : task, today);
  const waitsFor = sharedBy(group, (other) => other.waitsFor) === undefined ? task.waitsFor : undefined;
  const title = joined(task.name, period && period.charAt(0).toUpperCase() + period.slice(1)) || taskTitle(task);
  return {
    key: keyOf(task),
    title,
    href: kindOf(task).place(task),
    begin: beginMark(task),
    when: joined(when, task.team),
    waitsFor,
  };
}

function sharedBy<Value>(group: readonly Task[], of: (task: Task) => Value): Value | undefined {
  const values = new Set(group.map(of));
  return values.size === 1 ? [...values][0] : undefined;
}

function keyOf({ kind, recordId, memberId, name, period, year }: Task): string {
  return `${kind} ${recordId} ${memberId} ${name} ${period} ${year}`;
}
