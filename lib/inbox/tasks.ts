import { findAgency } from '@/lib/agency/queries';
import { appraisalTasks } from '@/lib/appraisals/tasks';
import { checkInTasks } from '@/lib/check-ins/tasks';
import { everySegmentOf } from '@/lib/cycles/queries/hands';
import { openFromOf } from '@/lib/cycles/queries/running-years';
import { cycleTasks } from '@/lib/cycles/tasks';
import { dialogueTasks } from '@/lib/dialogues/tasks';
import { goalTasks } from '@/lib/goals/tasks';
import type { Db } from '@/lib/kernel/context';
import { dayIn } from '@/lib/kernel/dates';
import type { Reader, Task, TaskKind, TaskOffer, TaskSearch, TaskToBegin } from '@/lib/kernel/tasks';
import { isLate } from '@/lib/kernel/timing';
import { appraisersByDay } from '@/lib/people/queries/many-appraisers';
import { appraisedByDay } from '@/lib/people/queries/reporting-line';
import { peopleTasks } from '@/lib/people/tasks';
import { skpTasks } from '@/lib/skp/tasks';
import { teamTasks } from '@/lib/teams/tasks';

/** The tasks of every feature, in the order of the year. If tasks are equally urgent, this order decides. */
const OFFERS = [
  cycleTasks,
  peopleTasks,
  goalTasks,
  skpTasks,
  teamTasks,
  dialogueTasks,
  checkInTasks,
  appraisalTasks,
] as const;

export type KindOfTask = KindOf<(typeof OFFERS)[number]>;
type KindOf<Offer> = Offer extends TaskOffer<infer Kind> ? Kind : never;

const KINDS = Object.assign({}, ...OFFERS.map(({ kinds }) => kinds)) as Readonly<Record<string, TaskKind>>;

export function kindOf({ kind }: Pick<Task, 'kind'>): TaskKind {
  const found = KINDS[kind];
  if (!found) throw new Error(`No feature offers tasks of the kind ${kind}.`);
  return found;
}

/** The parts of a task that say what its record will belong to. */
const BEGUN_WITH = ['kind', 'skpId', 'periodId', 'cycleId', 'assignmentId'] as const;

/**
 * The mark of a task whose record a button creates: the parts of `BEGUN_WITH` as a query string. Undefined for a task that has its record,
 * waits for others, or whose kind has no such button.
 */
export function beginMark(task: Task): string | undefined {
  if (!kindOf(task).isBegunByButton || task.recordId !== null || task.waitsFor) return undefined;
  const known = BEGUN_WITH.flatMap((part) => (task[part] === undefined ? [] : [[part, task[part]]]));
  return new URLSearchParams(known).toString();
}

/**
 * The parts of the task that a mark contains; `kind` is empty if it is missing. The mark comes from a form, so nothing in it can be
 * trusted.
 */
export function readBeginMark(mark: string): TaskToBegin {
  const read = new URLSearchParams(mark);
  const known = BEGUN_WITH.flatMap((part) => (read.has(part) ? [[part, read.get(part)]] : []));
  return { kind: '', ...Object.fromEntries(known) };
}

/** The title of a task: `Tanggapi check-in Triwulan II: Dewi Anggraini, S.Gz.` */
export function taskTitle(task: Task): string {
  const words = kindOf(task).words(task);
  return task.name ? `${words}: ${task.name}` : words;
}

/** What a task is about: the reader's own record (`own`), another person's (`team`), or units and the agency (`office`). */
export function sideOf(task: Task): 'own' | 'team' | 'office' {
  if (kindOf(task).isOffice) return 'office';
  return task.name ? 'team' : 'own';
}

/** What `tasksFor` needs to search the tasks of these people. */
export function lookOf(db: Db, now: Date, readers: readonly Reader[]): TaskSearch {
  const { timeZone, createdAt } = findAgency(db);
  return { db, today: dayIn(timeZone, now), timeZone, setUpOn: dayIn(timeZone, createdAt), readers };
}

/**
 * The tasks of the readers. They are not stored but follow from the states of records today. `kinds`: searches only tasks of these kinds.
 */
export function tasksFor(look: TaskSearch, kinds?: readonly KindOfTask[]): Task[] {
  const offers = OFFERS.filter((offer) => !kinds || kinds.some((kind) => kind in offer.kinds));
  const tasks = offers.flatMap((offer): Task[] => offer.find(look));
  return markInheritedLateness(look, kinds ? tasks.filter(({ kind }) => kinds.some((asked) => asked === kind)) : tasks);
}

const dayOf = ({ lateAsOn, dueOn }: Task) => lateAsOn ?? dueOn!;

/**
 * Marks late tasks about other people whose due day passed while another person was the appraiser, because that delay is not the reader's.
 * For one reader this is one statement, and none if nothing is late.
 */
function markInheritedLateness(look: TaskSearch, tasks: readonly Task[]): Task[] {
  const late = new Set(
    tasks.filter((task) => task.name && task.assignmentId !== undefined && isLate(task, look.today)),
  );
  if (late.size === 0) return [...tasks];
  const wasTheirs = look.readers.length === 1 ? appraisedByOne(look, [...late]) : appraisedByMany(look);
  return tasks.map((task) => (late.has(task) && !wasTheirs(task) ? { ...task, isInherited: true } : task));
}

function appraisedByOne(look: TaskSearch, late: readonly Task[]): (task: Task) => boolean {
  const { db, today, readers } = look;
  const days = [...new Set(late.map(dayOf))];
  const fromOn = openFromOf(look) ?? today;
  const appraised = appraisedByDay(db, readers[0]!.employeeId, { fromOn, toOn: today }, days);
  return (task) => appraised.get(dayOf(task))?.has(task.assignmentId!) ?? false;
}

function appraisedByMany(look: TaskSearch): (task: Task) => boolean {
  const appraisers = appraisersByDay(look.db);
  const segments = new Map(everySegmentOf(look).map((segment) => [segment.assignmentId, segment]));
  return (task) => {
    const segment = segments.get(task.assignmentId!);
    return segment !== undefined && appraisers(dayOf(task))(segment)?.employeeId === task.readerId;
  };
}
