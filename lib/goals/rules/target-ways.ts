import { compareDecimals } from '../../kernel/numbers';
import type { Direction } from './measures';
import type { Amount } from './target-amounts';
import { TARGET_FAULTS } from './target-faults';
import { isRank } from './target-leads';
import { isOfTimes, meaningOf } from './target-signs';
import { isTime, isTimeWord } from './target-units';
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

/** A sign that says the contrary of what is usual for a place among others, or is said of times. */
export function doubtOfSign(found: Found): string | undefined {
  if (isOfTimes(found.sign) && !isTimeWord(found.measure)) return TARGET_FAULTS.signOfTime;
  return isPlace(found) && meaningOf(found.sign)?.way === 'more' ? TARGET_FAULTS.rank : undefined;
}

/** Hours per day may be hours of service, or hours that are lost. */
export function doubtOfWay(found: Found, { isAboutTime }: Beside): string | undefined {
  return isAboutTime && found.kind === 'rate' && isTime(found.measure) ? TARGET_FAULTS.timeRate : undefined;
}

function isPlace(found: Amount | Bare<GradeTarget>): boolean {
  return found.kind !== 'grade' && (isRank(found.measure) || ('prefix' in found && isRank(found.prefix)));
}

/** Nothing at all, time that something takes, and a place among others are better the smaller they are; everything else the larger. [TARGET-04] */
export function usualWay(found: Amount | Bare<GradeTarget>, { isAboutTime = false }: Pick<Beside, 'isAboutTime'>) {
  if (isPlace(found) || ('value' in found && compareDecimals(found.value, '0') === 0)) return 'less';
  return isAboutTime && found.kind !== 'grade' && found.kind !== 'rate' && isTime(found.measure) ? 'less' : 'more';
}
