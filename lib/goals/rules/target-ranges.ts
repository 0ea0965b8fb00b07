import { isSameUnit, isTimeWord } from './target-units';

const NUMBER = String.raw`-?\d+(?:[.,]\d+)*`;
const UNTIL = String.raw`[–-]|s\.d\.?|s/d|sd\b|sampai(?: dengan)?\b|hingga\b|to\b`;
const RANGE = new RegExp(`^(.*?)(\\s*)(${UNTIL})(\\s*)(?:rp\\.?\\s*)?(${NUMBER})(.*)$`, 'iu');

type Range = { own: string; second: string; unit: string };

/**
 * Reads the rest of a range after its first number: the unit of the first number (`own`), the second number, and the unit of the second
 * number. Undefined if the rest does not continue a range.
 */
export function rangeIn(tail: string): Range | undefined {
  const [, between = '', before, until, after, second = '', rest = ''] = tail.match(RANGE) ?? [];
  const found = { own: between.trim(), second, unit: rest.trim() };
  // In "95% bayi usia 0–11 bulan" the range describes who is counted, and is not the target.
  if (second === '' || /skala/i.test(tail) || /\d/.test(found.own)) return undefined;
  const isGlued = until!.length === 1 && before === '' && after === '';
  return isGlued && isName(found) ? undefined : found;
}

/** Whether the second number belongs to the name of what is counted: "12 laporan Covid-19". */
function isName({ own, unit }: Range): boolean {
  const words = own.split(' ');
  const isLong = words.length > 1 || /^\p{Lu}/u.test(own);
  return /\p{L}$/u.test(own) && isLong && !isTimeWord(own) && !isSameUnit(own, unit);
}
