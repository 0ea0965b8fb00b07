import Big from 'big.js';

/** An exact decimal in canonical text: optional minus, digits, a point before decimals (`"1234.5"`). Never a float. */
export type Decimal = string;

/** More digits than any indicator of an office needs, and few enough to print in a cell. */
export const MAX_INTEGER_DIGITS = 15;
export const MAX_DECIMAL_DIGITS = 6;

/**
 * Endless decimals (a third of an hour) are cut here, far after the last decimal in which two typed values can differ; sums are rounded
 * before it, so that three thirds are one. Decimals that end within `LONGEST_EXACT` are exact.
 */
const KEPT = 30;
const KEPT_IN_SUMS = 24;
const LONGEST_EXACT = 18;
const Long = Big();
Long.DP = KEPT;

const INDONESIAN = /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;

/** Reads a number the Indonesian way (`1.234,5`); undefined when the text is not such a number or is too long. */
export function parseIndonesianNumber(text: string): Decimal | undefined {
  const typed = text.trim().replace(/^−/, '-');
  if (!INDONESIAN.test(typed)) return undefined;
  const [whole = '', decimals = ''] = typed.replaceAll('.', '').split(',');
  if (whole.replace('-', '').replace(/^0+/, '').length > MAX_INTEGER_DIGITS || decimals.length > MAX_DECIMAL_DIGITS)
    return undefined;
  return new Big(`${whole}.${decimals || '0'}`).toFixed();
}

/** A number in English notation, rewritten in Indonesian: `97.5` → `97,5`, `1,234.5` → `1.234,5`; undefined when it is no number. */
export function writtenEnglish(text: string): string | undefined {
  const swapped = text.trim().replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
  return /[.,]/.test(swapped) && parseIndonesianNumber(swapped) !== undefined ? swapped : undefined;
}

/** `"1234.5"` → `"1.234,5"`; endless decimals are rounded to the digits that people may type. */
export function formatNumber(value: Decimal): string {
  const [whole = '0', decimals] = shown(new Big(value)).toFixed().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return decimals ? `${grouped},${decimals}` : grouped;
}

function shown(value: Big): Big {
  const isEndless = value.round(LONGEST_EXACT).cmp(value) !== 0;
  return isEndless ? value.round(MAX_DECIMAL_DIGITS, Big.roundHalfUp) : value;
}

/** A count as it stands on a screen: `3001` → `3.001`. */
export function formatCount(count: number): string {
  return formatNumber(String(count));
}

/** The shown part of a list: `3 dari 120`, or the number alone if all are shown. */
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

/** value × times ÷ by: exact if its decimals end, else to the last one kept. */
export function scaledBy(value: Decimal, times: Decimal, by: Decimal): Decimal {
  return new Long(value).times(times).div(by).toFixed();
}
