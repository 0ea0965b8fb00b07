import { activityAdvice, categoryAdvice } from '../../skp/rules/linter';

/** What could be worded better in a role, as in the plan that it becomes: roles are written as results (R6 p.47 i and no.4). Never a refusal. [MATRIKS-05] */
export function wordingAdvice(wording: string): string | undefined {
  return wording === '' ? undefined : (activityAdvice(wording) ?? categoryAdvice(wording));
}

type Cell = { columnId: string; assignmentId: string; role: 'result' | 'none' };

/** Columns that nobody carries: every result is to be borne by somebody (R6 p.46-47 h). [MATRIKS-06] */
export function uncarriedColumns<Column extends { id: string; isCurrent: boolean }>(
  columns: readonly Column[],
  cells: readonly Cell[],
): Column[] {
  const carried = new Set(cells.filter(({ role }) => role === 'result').map(({ columnId }) => columnId));
  return columns.filter(({ id, isCurrent }) => isCurrent && !carried.has(id));
}

/** People who carry nothing in this matrix. [MATRIKS-06] */
export function peopleWithoutRole<Member extends { assignmentId: string }>(
  members: readonly Member[],
  cells: readonly Cell[],
): Member[] {
  const carriers = new Set(cells.filter(({ role }) => role === 'result').map(({ assignmentId }) => assignmentId));
  return members.filter(({ assignmentId }) => !carriers.has(assignmentId));
}
