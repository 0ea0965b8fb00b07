import { compareDecimals } from '../../kernel/numbers';
import type { Amount } from './target-amounts';
import { isRank } from './target-leads';
import { isTime } from './target-units';
import type { Bare, GradeTarget } from './target-value';
import type { Direction } from './vocabulary';

export type TargetContext = {
  /** The direction that the writer chose. Empty: the direction of the sign, or without a sign the usual one for such a target. */
  direction: Direction | '';
  /** The text in the field of the unit. */
  measure?: string;
  /** Whether the indicator measures how long something takes. */
  isAboutTime?: boolean;
};
/** The amount or grade that was found, with the sign that was written before or after it. */
export type Found = (Amount | Bare<GradeTarget>) & { sign: string };

/** Whether the target is a rank. Its smaller values are better, so a sign that means "more is better" contradicts it. */
export function isRankTarget(found: Amount | Bare<GradeTarget>): boolean {
  return found.kind !== 'grade' && (isRank(found.measure) || ('prefix' in found && isRank(found.prefix)));
}

/**
 * The direction that is usual for such a target. A smaller value is better for zero targets and ranks, and for durations if the indicator
 * is about time. For everything else, a larger value is better. Undefined for a duration per period of an indicator about time: it may be
 * hours of service, or hours that are lost. [TARGET-04]
 */
export function usualDirection(
  found: Amount | Bare<GradeTarget>,
  { isAboutTime = false }: Pick<TargetContext, 'isAboutTime'>,
) {
  if (isRankTarget(found) || ('value' in found && compareDecimals(found.value, '0') === 0)) return 'less';
  if (!isAboutTime || found.kind === 'grade' || !isTime(found.measure)) return 'more';
  return found.kind === 'rate' ? undefined : 'less';
}
