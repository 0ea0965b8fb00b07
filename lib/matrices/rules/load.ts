import type { TargetRow } from '../../goals/rules/target-value';
import { amountLike } from '../../goals/rules/target-words';
import { compareDecimals, type Decimal, formatNumber, sumDecimals } from '../../kernel/numbers';
import type { ColumnTarget } from './columns';
import { isRatio } from './divisible';
import type { CascadeMethod } from './vocabulary';

type LoadTarget = Partial<TargetRow> & { target: Decimal; measure: string };
type Cell = { method: CascadeMethod | null; share: Decimal | null };

export type Load = {
  state: 'exact' | 'short' | 'over';
  total: Decimal;
  /** The difference between the target and the sum of the parts, never negative. */
  missing: Decimal;
};

/** Compares the sum of the parts with the leader's target. They must be exactly equal (R6 p.41: 10 tons = 5 + 5). [MATRIKS-04] */
export function loadOf(target: Decimal, shares: readonly Decimal[]): Load {
  const total = sumDecimals(shares);
  const rest = sumDecimals([target, negated(total)]);
  const side = compareDecimals(rest, '0');
  if (side === 0) return { state: 'exact', total, missing: '0' };
  return side > 0 ? { state: 'short', total, missing: rest } : { state: 'over', total, missing: negated(rest) };
}

function negated(value: Decimal): Decimal {
  return value.startsWith('-') ? value.slice(1) : `-${value}`;
}

/**
 * The sum of the parts in a column, compared with its target. Undefined if no cell has a number (aspects, regions and services have none),
 * or if the target has none. [MATRIKS-04]
 */
export function loadOfColumn(target: ColumnTarget | null, cells: readonly Cell[]): Load | undefined {
  const shares = cells.flatMap(({ method, share }) => (method === 'beban-target' && share !== null ? [share] : []));
  return target?.target && shares.length > 0 ? loadOf(target.target, shares) : undefined;
}

/** The comparison in a sentence: "Terbagi 8 dari 10 ton: masih kurang 2 ton." */
export function loadSentence({ state, total, missing }: Load, target: LoadTarget): string {
  const whole = amountLike(target, target.target);
  if (state === 'exact') return `Terbagi tepat ${whole}.`;
  const gap = `${state === 'short' ? 'masih kurang' : 'lebih'} ${amountLike(target, missing)}`;
  return `Terbagi ${formatNumber(total)} dari ${whole}: ${gap}.`;
}

/**
 * Advice if a ratio is divided; undefined for other units. A ratio without a sign (≥, ≤) can be divided, because some agencies do so.
 * [MATRIKS-04]
 */
export function loadAdvice(measure: string): string | undefined {
  return isRatio(measure)
    ? `Satuan “${measure.trim()}” biasanya tidak dapat dijumlahkan; pertimbangkan pembagian aspek atau wilayah.`
    : undefined;
}
