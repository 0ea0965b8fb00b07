import type { Context } from '@/lib/kernel/context';
import type { Task } from '@/lib/kernel/tasks';
import { grouped } from '../rules/groups';
import { beginMark, type KindOfTask, kindOf, lookOf, tasksFor, taskTitle } from '../tasks';

/** A task that can be done now. `left`: how many tasks of these kinds can be done now, this task included. `begin`: see `beginMark`. */
export type NextTask = { task: Task; title: string; href: string; begin?: string; left: number };

/** The first task of these kinds on the home page that is about another person and can be done now; undefined if there is none. */
export function nextOf(ctx: Context, kinds: readonly KindOfTask[]): NextTask | undefined {
  const look = lookOf(ctx.db, ctx.now, [ctx.actor]);
  const tasks = tasksFor(look, kinds).filter(({ name, waitsFor }) => name && !waitsFor);
  const [task] = grouped(tasks, look.today).flat();
  return (
    task && { task, title: taskTitle(task), href: kindOf(task).place(task), begin: beginMark(task), left: tasks.length }
  );
}

/** "Berikutnya: tanggapi check-in Triwulan II: Siti Aminah, 2 lagi" */
export function nextInWords({ title, left }: NextTask): string {
  return `Berikutnya: ${title.charAt(0).toLowerCase()}${title.slice(1)}${left > 1 ? `, ${left} lagi` : ''}`;
}

/**
 * How many other tasks of these kinds can be done now, without the one on the open page (`here` is its address). If there is one, the page
 * offers a button for the next task.
 */
export function othersOf(ctx: Context, kinds: readonly KindOfTask[], here: string): number {
  const look = lookOf(ctx.db, ctx.now, [ctx.actor]);
  return tasksFor(look, kinds).filter((task) => task.name && !task.waitsFor && kindOf(task).place(task) !== here)
    .length;
}
