import type { PlainDate } from '../../kernel/dates';
import { byUrgency, isLate, type Timed } from '../../kernel/timing';

type Groupable = Timed & { kind: string; year: string; period?: string; name?: string };

/** The largest number of lines with one line for each period. If there were more, tasks of one kind are grouped over all periods. */
export const MOST_LINES = 12;
/** Up to this number, the reader's own tasks of one kind have a line each; more share one line. */
const OWN_LINES = 2;

/**
 * The tasks that share a line. Tasks about other people are grouped by kind and period, the reader's own tasks by kind if there are many.
 * Late tasks come first, then the most urgent ones; this also orders the tasks within a group.
 */
export function grouped<Task extends Groupable>(tasks: readonly Task[], today: PlainDate): Task[][] {
  const sorted = [...tasks].sort((a, b) => Number(isLate(b, today)) - Number(isLate(a, today)) || byUrgency(a, b));
  const byPeriod = groupedBy(sorted, ({ kind, year, period }) => `${kind}|${year}|${period}`);
  return byPeriod.length > MOST_LINES ? groupedBy(sorted, ({ kind, year }) => `${kind}|${year}`) : byPeriod;
}

function groupedBy<Task extends Groupable>(sorted: readonly Task[], keyOf: (task: Task) => string): Task[][] {
  const own = Map.groupBy(
    sorted.filter(({ name }) => !name),
    ({ kind, year }) => `${kind}|${year}`,
  );
  let line = 0;
  const groups = Map.groupBy(sorted, (task) => {
    if (task.name) return keyOf(task);
    const all = own.get(`${task.kind}|${task.year}`)!;
    return all.length > OWN_LINES ? `own|${task.kind}|${task.year}` : `own|${line++}`;
  });
  return [...groups.values()];
}

/**
 * The time of a group: that of its most urgent task. `sinceOn` is left out if there is a due day and `sinceOn` does not decide whether the
 * task is late.
 */
export function timeOfGroup([first]: readonly Timed[], today: PlainDate): Timed {
  const { sinceOn, ...due } = first!;
  return due.dueOn !== undefined && isLate(due, today) === isLate(first!, today) ? due : first!;
}
