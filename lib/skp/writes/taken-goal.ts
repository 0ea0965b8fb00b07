import { targetPart } from '@/lib/goals/rules/target-value';
import { targetText } from '@/lib/goals/rules/targets';
import type { Db } from '@/lib/kernel/context';
import type { ResultRow, SkpContent } from '../queries';
import type { SuperiorResult } from '../queries/superior';
import { type GoalIndicator, isSameWording, type LedGoal } from '../rules/goal-taking';
import type { PlanKind } from '../rules/plan-kind';
import { appendIndicator, appendResult, changeIndicator, changeResult } from './results';

type Into = {
  skp: PlanKind;
  versionId: string;
  assignedBy: string;
  superior: { hasPlan: boolean; results: readonly SuperiorResult[] };
};

/**
 * Writes one objective into a version. The result that took the objective over before, or has the same words, is completed. If there is
 * none, a result is added after the others.
 */
export function writeTakenGoal(db: Db, into: Into, { results }: SkpContent, goal: LedGoal): void {
  const known =
    results.find(({ goalId }) => goalId === goal.id) ??
    results.find(({ goalId, title }) => goalId === null && isSameWording(title, goal.title));
  const indicatorRow = (indicator: GoalIndicator) => indicatorOf(into.skp, indicator);
  if (known) complete(db, known, goal, indicatorRow);
  else appendResult(db, resultOf(into, goal), goal.indicators.map(indicatorRow));
}

/**
 * Links an existing result to the objective. Indicators with the same words are also linked, and missing indicators are added. For the
 * performance agreement the result becomes utama (R6 p.27 2.a.3).
 */
function complete(
  db: Db,
  result: ResultRow,
  goal: LedGoal,
  rowOf: (indicator: GoalIndicator) => ReturnType<typeof indicatorOf>,
) {
  const kind = goal.origin === 'perjanjian-kinerja' ? 'utama' : result.kind;
  changeResult(db, result.id, { goalId: goal.id, kind });
  const left = goal.indicators.filter(({ id }) => !result.indicators.some((row) => row.goalIndicatorId === id));
  left.forEach((indicator, i) => {
    const same = result.indicators.find(
      ({ goalIndicatorId, title }) => goalIndicatorId === null && isSameWording(title, indicator.title),
    );
    if (same) changeIndicator(db, same.id, { goalIndicatorId: indicator.id });
    else appendIndicator(db, result.id, result.indicators.length + i, rowOf(indicator));
  });
}

/**
 * A new result utama for an objective. In a staff plan it supports the superior's result for the objective above, if the superior has such
 * a result.
 */
function resultOf({ skp, versionId, assignedBy, superior }: Into, goal: LedGoal) {
  const above = superior.results.find(({ goalId }) => goalId !== null && goalId === goal.parentGoalId);
  const supports = skp.form === 'staff' ? above : undefined;
  return {
    ...{ versionId, assignedBy, kind: 'utama' as const, title: goal.title, goalId: goal.id },
    supportedLineageId: supports?.lineage,
    supportedText: supports?.wording ?? '',
    supportIsProvisional: skp.form === 'staff' && !superior.hasPlan,
  };
}

/** An indicator of an objective for the plan. In the qualitative approach, indicator and target are one text (R6 p.50 no.3). */
function indicatorOf({ form, approach }: PlanKind, indicator: GoalIndicator) {
  const { id, title, perspective } = indicator;
  const taken = { goalIndicatorId: id, perspective: form === 'head' ? perspective : null };
  return approach === 'kualitatif'
    ? { ...taken, title: `${title}: ${targetText(indicator)}` }
    : { ...taken, ...targetPart(indicator), title, targetIsSure: indicator.targetIsSure ?? false };
}
