import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { appraisedByDay } from '@/lib/people/queries/reporting-line';
import type { Task } from '../rules/tasks';
import { isLate } from '../rules/timing';

/**
 * What is late among the tasks about others, with whose lateness it is: a day that passed under an earlier appraiser is none of the
 * reader's. One statement, and none where nothing is late.
 */
export function withWhoseLateness(
  { db, actor }: Context,
  tasks: readonly Task[],
  { fromOn, today }: { fromOn: PlainDate; today: PlainDate },
): Task[] {
  const asked = tasks.filter((task) => task.assignmentId !== undefined && isLate(task, today));
  const dayOf = ({ lateAsOn, dueOn }: Task) => lateAsOn ?? dueOn!;
  const days = [...new Set(asked.map(dayOf))];
  if (days.length === 0) return [...tasks];
  const appraised = appraisedByDay(db, actor.employeeId, { fromOn, toOn: today }, days);
  const late = new Set(asked);
  return tasks.map((task) =>
    late.has(task) && !appraised.get(dayOf(task))?.has(task.assignmentId!) ? { ...task, isInherited: true } : task,
  );
}
