import { activityAdvice, categoryAdvice } from '../../skp/rules/linter';

/**
 * Advice on the wording of a role: like a result in a plan, it should be a result and not an activity (R6 p.47 i and no.4). Advice never
 * refuses anything. Undefined if there is none. [MATRIKS-05]
 */
export function wordingAdvice(wording: string): string | undefined {
  return wording === '' ? undefined : (activityAdvice(wording) ?? categoryAdvice(wording));
}

type Cell = { columnId: string; assignmentId: string; role: 'result' | 'none' };

/** The current columns in which nobody has a role. Every result needs a person who carries it out (R6 p.46-47 h). [MATRIKS-06] */
export function uncarriedColumns<Column extends { id: string; isCurrent: boolean }>(
  columns: readonly Column[],
  cells: readonly Cell[],
): Column[] {
  const carried = new Set(cells.filter(({ role }) => role === 'result').map(({ columnId }) => columnId));
  return columns.filter(({ id, isCurrent }) => isCurrent && !carried.has(id));
}

/** The people who have no role in this matrix. [MATRIKS-06] */
export function peopleWithoutRole<Member extends { assignmentId: string }>(
  members: readonly Member[],
  cells: readonly Cell[],
): Member[] {
  const carriers = new Set(cells.filter(({ role }) => role === 'result').map(({ assignmentId }) => assignmentId));
  return members.filter(({ assignmentId }) => !carriers.has(assignmentId));
}
