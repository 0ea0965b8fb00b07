import { type TargetRow, targetPart } from '../../goals/rules/target-value';
import type { SkpForm } from '../../skp/rules/vocabulary';
import { isDivisible } from './divisible';
import { columnIdOf } from './matrix-key';
import type { ColumnKind } from './vocabulary';

/** The target, in the words of the plan or the objective; `title` is the title of its indicator. */
export type ColumnTarget = TargetRow & { title: string };

/** One column: its title, and what the carrier of a part of it supports. */
export type MatrixColumn = {
  id: string;
  kind: ColumnKind;
  key: string;
  title: string;
  /** The result that the indicator measures, or the objective of the unit; empty for a result column. */
  group: string;
  /** Lineage of the leader's result that is supported; null if the leader has no plan. */
  resultLineage: string | null;
  /** The target; for a result, of the first indicator that can be divided, else of the first that counts something. */
  target: ColumnTarget | null;
  /** False for a column that is no longer in the plan but still has cells. */
  isCurrent: boolean;
};

type Indicator = ColumnTarget & { lineageId: string };
type Result = { lineageId: string; title: string; indicators: readonly Indicator[] };

/** A head's indicators, anybody else's results (R6 p.47-48: IKI of the head, RHK of the team lead); no rows without a name. [MATRIKS-01] */
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

/** The unit's objectives are the columns until its leader has a plan. [MATRIKS-01] */
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

/** The leader's result as the member's form names it: with the indicator if the leader is a head (R6 p.59 *). */
export function supportedWording({ kind, title, group }: Pick<MatrixColumn, 'kind' | 'title' | 'group'>): string {
  return kind === 'result' || group === '' ? title : `${group} (${title})`;
}
