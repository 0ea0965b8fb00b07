import type { Decimal } from '../../kernel/numbers';
import { formatNumber } from '../../kernel/numbers';
import type { TargetRow } from './target-value';
import { directionField, targetField } from './targets';
import type { GoalOrigin, Perspective, TrajectoryKind } from './vocabulary';

type Goal = { title: string; origin: GoalOrigin; strategicLink: string; parentGoalId: string | null };
type Indicator = TargetRow & {
  title: string;
  perspective: Perspective | null;
  trajectory: TrajectoryKind;
  targets: ReadonlyMap<string, Decimal>;
};

/** The values of an objective by field name, as its form shows them. */
export function goalFields({ title, origin, strategicLink, parentGoalId }: Goal): Record<string, string> {
  return { title, origin, strategicLink, parentGoalId: parentGoalId ?? '' };
}

/** The values of an indicator by field name, with one field for each period of the year. */
export function indicatorFields(indicator: Indicator, periodIds: readonly string[]): Record<string, string> {
  const { title, measure, perspective, trajectory, targets } = indicator;
  const steps = periodIds.map((id) => [`targets.${id}`, formatted(targets.get(id))]);
  const target = targetField(indicator);
  return {
    title,
    direction: directionField(indicator),
    target,
    measure,
    perspective: perspective ?? '',
    trajectory,
    ...Object.fromEntries(steps),
  };
}

function formatted(target: Decimal | undefined): string {
  return target === undefined ? '' : formatNumber(target);
}
