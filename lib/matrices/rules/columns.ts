import { type TargetRow, targetPart } from '../../goals/rules/target-value';
import type { SkpForm } from '../../skp/rules/vocabulary';
import { isDivisible } from './divisible';
import { columnIdOf } from './matrix-key';
import type { ColumnKind } from './vocabulary';

/** A target in the words of the plan or the objective. `title`: the title of its indicator. */
export type ColumnTarget = TargetRow & { title: string };

/** One column of a matrix: its title, and the leader's result that is supported by people with a role in this column. */
export type MatrixColumn = {
  id: string;
  kind: ColumnKind;
  key: string;
  title: string;
  /** The title of the result that the indicator measures, or of the unit's objective. Empty for a column that is a result. */
  group: string;
  /** The lineage of the leader's result that is supported; null if the column comes from an objective. */
  resultLineage: string | null;
  /**
   * The target. For a result, it is the target of its first indicator that can be divided. If there is none, it is the target of the first
   * indicator with a number. Null if there is no such indicator.
   */
  target: ColumnTarget | null;
  /** False for a column that is no longer in the plan but still has cells. */
  isCurrent: boolean;
};

type Indicator = ColumnTarget & { lineageId: string };
type Result = { lineageId: string; title: string; indicators: readonly Indicator[] };

/**
 * The columns of a plan: for a head the indicators, for everybody else the results (R6 p.47-48: IKI of the head, RHK of the team lead).
 * Results and indicators without a title are left out. [MATRIKS-01]
 */
export function columnsOfPlan(form: SkpForm, results: readonly Result[]): MatrixColumn[] {
  return form === 'head' ? results.flatMap(indicatorColumns) : results.flatMap(resultColumn);
}

function indicatorColumns(result: Result): MatrixColumn[] {
  return result.indicators
    .filter(({ title }) => title !== '')
    .map((indicator) => ({
      ...named('indicator', indicator.lineageId),
      title: indicator.title,
      group: result.title,
      resultLineage: result.lineageId,
      target: targetOf(indicator),
    }));
}

function resultColumn({ lineageId, title, indicators }: Result): MatrixColumn[] {
  if (title === '') return [];
  const counted = indicators.find(isDivisible) ?? indicators.find(({ target }) => target !== null);
  const target = counted ? targetOf(counted) : null;
  return [{ ...named('result', lineageId), title, group: '', resultLineage: lineageId, target }];
}

type GoalIndicator = ColumnTarget & { id: string; goalTitle: string };

/** The columns as long as the leader has no results in a plan: the indicators of the unit's objectives. [MATRIKS-01] */
export function columnsOfGoals(indicators: readonly GoalIndicator[]): MatrixColumn[] {
  return indicators.map((indicator) => ({
    ...named('goal-indicator', indicator.id),
    title: indicator.title,
    group: indicator.goalTitle,
    resultLineage: null,
    target: targetOf(indicator),
  }));
}

function named(kind: ColumnKind, key: string) {
  return { id: columnIdOf({ kind, key }), kind, key, isCurrent: true };
}

function targetOf(row: ColumnTarget): ColumnTarget {
  return { ...targetPart(row), title: row.title };
}

/**
 * How a member's plan names the supported result of the leader. If the column is an indicator, its title follows in brackets (R6 p.59 *).
 */
export function supportedWording({ kind, title, group }: Pick<MatrixColumn, 'kind' | 'title' | 'group'>): string {
  return kind === 'result' || group === '' ? title : `${group} (${title})`;
}
