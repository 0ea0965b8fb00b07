import { targetOf } from './target-row';
import { isShare } from './target-units';
import type { TargetRow } from './target-value';

/** A target as numbers for a chart. Floats are exact enough, because the text beside the chart has the exact value. */
export type DrawnTarget = {
  /** One amount, or both ends of a range. */
  amounts: readonly number[];
  isMore: boolean;
  /** Whether the number grows through the year, so that it can be compared with the part of the year that has passed. */
  isGrowing: boolean;
};

/**
 * The target of a row for a chart. Undefined if there is none, or if no axis can show it: a day, a day of each month, a quarter, a grade.
 */
export function drawnTarget(row: TargetRow): DrawnTarget | undefined {
  const target = targetOf(row);
  if (!target) return undefined;
  const isMore = target.direction === 'more';
  switch (target.kind) {
    case 'number':
      return { amounts: [Number(target.value)], isMore, isGrowing: isMore && !isShare(target.measure) };
    case 'scale':
    case 'rate':
      return { amounts: [Number(target.value)], isMore, isGrowing: false };
    case 'range':
      return { amounts: [Number(target.low), Number(target.high)], isMore: false, isGrowing: false };
    default:
      return undefined;
  }
}
