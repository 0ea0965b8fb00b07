import { formatNumber } from '@/lib/kernel/numbers';

const LONG = 100_000;
const SHORT = new Intl.NumberFormat('id', { notation: 'compact', maximumFractionDigits: 1 });

/**
 * The label of a tick on an axis: `0,5`, `1.500`; from 100,000 on in short form: `2,5 jt`. A float such as 0.30000000000000004 is rounded
 * to `0,3`.
 */
export function tickWords(tick: number): string {
  if (Math.abs(tick) >= LONG) return SHORT.format(tick).replace(/\s/g, ' ');
  return formatNumber(String(Number(tick.toPrecision(12))));
}

/** The ends of an axis that contains zero and all values. If all values are zero, the axis ends at 1. */
export function domainOf(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return low === high ? [0, 1] : [low, high];
}
