import { targetOf } from '../../goals/rules/target-row';
import { isTime } from '../../goals/rules/target-units';
import type { TargetRow } from '../../goals/rules/target-value';

const RATIOS = /^(?:%|persen|prosen|persentase|indeks|nilai|skor|rasio|level|predikat|tingkat)(?:$|[^\p{L}])/iu;

/** Whether a unit of measure is a ratio or a score. These do not add up: 95 percent is not 50 + 45. */
export function isRatio(measure: string): boolean {
  return RATIOS.test(measure.trim());
}

/**
 * Whether a target is an amount that can be divided among people (R6 p.41). Three kinds of numbers are the same for everybody: a duration
 * of which less is better, a number with a name (a score or a rank), and a bound of a ratio. A person who does half of the work need not be
 * twice as quick. Ranges, scales, grades and times are not divided either. [MATRIKS-04]
 */
export function isDivisible(row: TargetRow | null): boolean {
  const target = row && targetOf(row);
  if (target?.kind === 'rate') return true;
  if (target?.kind !== 'number' || target.prefix !== '') return false;
  const { sign, measure, direction } = target;
  return !(isTime(measure) && direction === 'less') && (sign === '' || !isRatio(measure));
}
