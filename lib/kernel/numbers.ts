import Big from 'big.js';

/**
 * An exact decimal number as text in one fixed form: an optional minus, digits, and a point before decimals (`"1234.5"`). Never a float.
 */
export type Decimal = string;

/**
 * The maximum number of digits before the decimal comma. It is more than any indicator of an office needs, and few enough for a cell on
 * paper.
 */
export const MAX_INTEGER_DIGITS = 15;
export const MAX_DECIMAL_DIGITS = 6;

/**
 * A quotient without an end (a third of an hour) is rounded to `KEPT` decimals, far more than a typed value may have. Sums are rounded to
 * `KEPT_IN_SUMS` decimals, so that three thirds are one. A value with more than `LONGEST_EXACT` decimals counts as one without an end and
 * is shown rounded.
 */
const KEPT = 30;
const KEPT_IN_SUMS = 24;
const LONGEST_EXACT = 18;
const Long = Big();
Long.DP = KEPT;

const INDONESIAN = /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;

/** Reads a number in Indonesian notation (`1.234,5`); undefined if the text is no such number or has too many digits. */
export function parseIndonesianNumber(text: string): Decimal | undefined {
  const typed = text.trim().replace(/^−/, '-');
  if (!INDONESIAN.test(typed)) return undefined;
  const [whole = '', decimals = ''] = typed.replaceAll('.', '').split(',');
  if (whole.replace('-', '').replace(/^0+/, '').length > MAX_INTEGER_DIGITS || decimals.length > MAX_DECIMAL_DIGITS)
    return undefined;
  return new Big(`${whole}.${decimals || '0'}`).toFixed();
}

/**
 * Rewrites a number from English to Indonesian notation: `97.5` → `97,5`, `1,234.5` → `1.234,5`. Undefined if the text has no point or
 * comma, or is no number.
 */
export function fromEnglishNotation(text: string): string | undefined {
  const swapped = text.trim().replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
  return /[.,]/.test(swapped) && parseIndonesianNumber(swapped) !== undefined ? swapped : undefined;
}

/**
 * A number in Indonesian notation: `"1234.5"` → `"1.234,5"`. A value with more than `LONGEST_EXACT` decimals is rounded to the decimals
 * that people may type.
 */
export function formatNumber(value: Decimal): string {
  const [whole = '0', decimals] = roundedForDisplay(new Big(value)).toFixed().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return decimals ? `${grouped},${decimals}` : grouped;
}

function roundedForDisplay(value: Big): Big {
  const isEndless = value.round(LONGEST_EXACT).cmp(value) !== 0;
  return isEndless ? value.round(MAX_DECIMAL_DIGITS, Big.roundHalfUp) : value;
}

/** A count as screens show it: `3001` → `3.001`. */
export function formatCount(count: number): string {
  return formatNumber(String(count));
}

/** How many items of a list are shown: `3 dari 120`; only `120` if all are shown. */
export function formatShare(found: number, of: number): string {
  return found === of ? formatCount(of) : `${formatCount(found)} dari ${formatCount(of)}`;
}

export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return new Big(a).cmp(b);
}

export function sumDecimals(values: readonly Decimal[]): Decimal {
  return values
    .reduce((sum, value) => sum.plus(value), new Big(0))
    .round(KEPT_IN_SUMS)
    .toFixed();
}

/** a − b, exactly. */
export function differenceOf(a: Decimal, b: Decimal): Decimal {
  return new Big(a).minus(b).toFixed();
}

/** part ÷ whole × 100, rounded half up to `decimals` places for display; undefined when whole is zero. */
export function percentOf(part: Decimal, whole: Decimal, decimals = 1): Decimal | undefined {
  if (new Big(whole).eq(0)) return undefined;
  const percent = new Big(part).times(100).div(whole).round(decimals, Big.roundHalfUp);
  return percent.toFixed();
}

/** value × times ÷ by, rounded to `KEPT` decimals. A result with fewer decimals is exact. */
export function scaledBy(value: Decimal, times: Decimal, by: Decimal): Decimal {
  return new Long(value).times(times).div(by).toFixed();
}
