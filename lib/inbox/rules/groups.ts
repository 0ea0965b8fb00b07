import type { PlainDate } from '../../kernel/dates';
import { byUrgency, isLate, type Timed } from '../../kernel/timing';

type Groupable = Timed & { kind: string; year: string; period?: string; name?: string };

/** More lines than this are no overview, so tasks of one kind are then grouped over all periods. */
export const MOST_LINES = 12;
/** Up to this number of own periods have a line each; more of one kind share one. */
const OWN_LINES = 2;

/**
 * The tasks on each line: tasks about people by kind and period, own tasks by kind if there are many. The most pressing group comes first,
 * and within it the most pressing task; late tasks come before everything else.
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

/** The due day of a group: that of its most pressing task. Waiting time is told for a group only if nothing is due. */
export function timeOfGroup([first]: readonly Timed[], today: PlainDate): Timed {
  const { sinceOn, ...due } = first!;
  return due.dueOn !== undefined && isLate(due, today) === isLate(first!, today) ? due : first!;
}
