import { compareDecimals, type Decimal, differenceOf, formatNumber, percentOf } from '../../kernel/numbers';
import { isOver, type Progress, type ProgressState, type Until } from './progress-state';
import { amountComparison, rangeComparison, type TargetComparison } from './target-comparison';
import type { NumberTarget, RangeTarget, RateTarget, ScaleTarget } from './target-value';
import { targetInWords } from './target-words';

type Amount = NumberTarget | ScaleTarget | RateTarget;
type Said = Omit<Progress, 'comparison'>;

/** Compares a reported number with a target that is a number, a value on a scale, or an amount per period. */
export function amountProgress(target: Amount, value: Decimal, until: Until): Progress {
  const comparison = amountComparison(target, value);
  const say = { more: atLeast, less: atMost, exact: exactly }[target.direction as 'more' | 'less' | 'exact'];
  const per = target.kind === 'rate' ? target.per : 'tahun';
  const whole = per === 'tahun' ? 'setahun' : `satu ${per}`;
  return { ...say(target.value, value, { comparison, whole, isWhole: isOver(until, per) }), comparison };
}

/** `whole` names the period of the target ("setahun"). `isWhole`: the realisation covers this period to its end. */
type Found = { comparison: TargetComparison; whole: string; isWhole: boolean };

function atLeast(target: Decimal, value: Decimal, { comparison, whole, isWhole }: Found): Said {
  // A percentage of a target of zero or less has no meaning.
  const share = compareDecimals(target, '0') > 0 ? percentOf(value, target) : undefined;
  const nearly = compareDecimals(value, target) < 0 && share && compareDecimals(share, '100') >= 0 ? 'hampir ' : '';
  const part = share && `${nearly}${formatNumber(share)}% dari target`;
  if (comparison !== 'below') return { state: 'reached', words: ['tercapai', part].filter(Boolean).join(', ') };
  if (isWhole) return { state: 'short', words: ['belum tercapai', part].filter(Boolean).join(', ') };
  return { state: 'underway', words: part ? `${part} ${whole}` : `menuju target ${whole}` };
}

function atMost(target: Decimal, value: Decimal, { comparison, isWhole }: Found): Said {
  if (comparison !== 'below') {
    return { state: 'reached', words: `${isWhole ? 'tercapai,' : 'sejauh ini'} tidak melebihi target` };
  }
  const gap = formatNumber(differenceOf(value, target));
  return { state: 'short', words: `${isWhole ? 'belum tercapai,' : 'sejauh ini'} ${gap} di atas target` };
}

function exactly(target: Decimal, value: Decimal, { whole, isWhole }: Found): Said {
  const side = compareDecimals(value, target);
  if (side === 0) return { state: 'reached', words: 'tercapai, tepat sesuai target' };
  const gap = formatNumber(side > 0 ? differenceOf(value, target) : differenceOf(target, value));
  if (side > 0) return { state: 'short', words: `belum tercapai, ${gap} di atas target` };
  return isWhole
    ? { state: 'short', words: `belum tercapai, ${gap} di bawah target` }
    : { state: 'underway', words: `${gap} lagi sampai target ${whole}` };
}

/** Compares a number with a range. Before the year is over, a value below the range may still grow into it. */
export function rangeProgress(target: RangeTarget, value: Decimal, until: Until): Progress {
  const comparison = rangeComparison(target, value);
  const range = targetInWords(target);
  if (comparison === 'within') return { comparison, state: 'reached', words: `dalam rentang target ${range}` };
  const isUnder = compareDecimals(value, target.low) < 0;
  const isGrowing = !isOver(until) && isUnder;
  const words = `${isGrowing ? 'sejauh ini ' : ''}di ${isUnder ? 'bawah' : 'atas'} rentang target ${range}`;
  return { comparison, state: stateOf(comparison, isGrowing), words };
}

function stateOf(comparison: TargetComparison, isGrowing: boolean): ProgressState {
  if (comparison === 'above') return isGrowing ? 'underway' : 'reached';
  return isGrowing ? 'underway' : 'short';
}
