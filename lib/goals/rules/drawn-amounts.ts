import { targetOf } from './target-row';
import { isShare } from './target-units';
import type { TargetRow } from './target-value';

/** A target for a drawing. Floats are enough, because the text beside the drawing is exact. */
export type DrawnTarget = {
  /** One amount, or both ends of a range. */
  amounts: readonly number[];
  isMore: boolean;
  /** Whether the number grows through the year, so that the elapsed part of the year is a useful comparison. */
  isGrowing: boolean;
};

/** Undefined for targets that no axis can show: days, grades, quarters. */
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
