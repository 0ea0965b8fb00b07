import { compareDecimals } from '../../kernel/numbers';
import type { Direction } from './measures';
import type { Amount } from './target-amounts';
import { isRank } from './target-leads';
import { isTime } from './target-units';
import type { Bare, GradeTarget } from './target-value';

export type Beside = {
  /** What was chosen for a target without a sign; empty: as it is usual for such a target. */
  direction: Direction | '';
  /** The field of the unit. */
  measure?: string;
  /** What is measured is how long something takes. */
  isAboutTime?: boolean;
};
/** What is found, with the sign that was written anywhere before or behind it. */
export type Found = (Amount | Bare<GradeTarget>) & { sign: string };

/** A sign that says that more is better contradicts what is usual for a place among others. */
export function isPlace(found: Amount | Bare<GradeTarget>): boolean {
  return found.kind !== 'grade' && (isRank(found.measure) || ('prefix' in found && isRank(found.prefix)));
}

/**
 * Nothing at all, time that something takes, and a place among others are better the smaller they are; everything else the larger. Hours
 * per day may be hours of service, or hours that are lost: undefined. [TARGET-04]
 */
export function usualWay(found: Amount | Bare<GradeTarget>, { isAboutTime = false }: Pick<Beside, 'isAboutTime'>) {
  if (isPlace(found) || ('value' in found && compareDecimals(found.value, '0') === 0)) return 'less';
  if (!isAboutTime || found.kind === 'grade' || !isTime(found.measure)) return 'more';
  return found.kind === 'rate' ? undefined : 'less';
}
