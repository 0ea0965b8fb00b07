import { compareDecimals, type Decimal, parseIndonesianNumber, scaledBy } from '../../kernel/numbers';
import type { Wrong } from './target-faults';
import { isSameUnit, multipleOf } from './target-units';

const DIGITS: Readonly<Record<string, number>> = {
  ...{ nol: 0, se: 1, satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9 },
};
const TENS: Readonly<Record<string, number>> = { puluh: 10, ratus: 100 };
const THOUSANDS: Readonly<Record<string, number>> = {
  ...{ ribu: 1e3, juta: 1e6, miliar: 1e9, milyar: 1e9, triliun: 1e12 },
};
const isDigit = (word: string) => Object.hasOwn(DIGITS, word);
const NAMES = Object.keys({ belas: 11, ...TENS, ...THOUSANDS });
const GLUED = new RegExp(`(${NAMES.join('|')})`, 'g');
/** An amount, its unit, and a text in brackets after them, which may be the same in words. */
const SPELLED = /(rp\.?\s*)?(-?\d+(?:[.,]\d+)*)(\s*(?:%|\p{L}+(?:\s\p{L}+)?)?)\s*\(([\p{L}\s%]+)\)/giu;

/**
 * Removes numbers in words that repeat the digits: "12 (dua belas) laporan" becomes "12 laporan". If the words mean another number, the
 * text is refused. [TARGET-02]
 */
export function withoutSpelling(text: string): string | Wrong {
  let fault: Wrong | undefined;
  const plain = text.replace(SPELLED, (whole, money = '', digits, unit, letters) => {
    const said = spelledIn(letters);
    if (said === undefined) return whole;
    const behind = said.rest === '' || isRepeated(said.rest, money ? `Rp ${unit}` : unit) ? '' : ` ${said.rest}`;
    const isMeant = isSame(digits, unit, said.value);
    if (behind && (unit.trim() !== '' || !isMeant)) return whole;
    if (!isMeant) fault = { wrong: differing(whole) };
    return `${money}${digits}${unit}${behind}`;
  });
  return fault ?? plain.trim();
}

const differing = (whole: string) =>
  `Angka dan hurufnya berbeda: “${whole}”. Samakan keduanya, atau tulis angkanya saja.`;

/** Whether the unit after the words repeats the one after the digits: "persen" after "100%", "rupiah" after "Rp". */
function isRepeated(rest: string, unit: string): boolean {
  return isSameUnit(rest, unit) || (/^rp\b/i.test(unit) && /^rupiah$/i.test(rest));
}

function isSame(digits: string, unit: string, spelled: Decimal): boolean {
  const value = parseIndonesianNumber(digits);
  if (value === undefined) return true;
  return [value, scaledBy(value, multipleOf(unit), '1')].some((one) => compareDecimals(one, spelled) === 0);
}

/** The number in words at the start of a text, and the rest; undefined if there is none. */
function spelledIn(letters: string): { value: Decimal; rest: string } | undefined {
  const words = letters.toLowerCase().trim().split(/\s+/);
  const parts = words.map((word) => word.replace(GLUED, ' $1 ').trim().split(/\s+/));
  const end = parts.findIndex((all) => !all.every(isOfNumber));
  const own = (end < 0 ? parts : parts.slice(0, end)).flat();
  if (own[0] === undefined || !isDigit(own[0])) return undefined;
  return { value: decimalOf(own), rest: end < 0 ? '' : words.slice(end).join(' ') };
}

function isOfNumber(word: string): boolean {
  return isDigit(word) || NAMES.includes(word) || word === 'koma';
}

/** The value of words that may contain a comma and a multiple: "satu koma lima miliar" is 1,500,000,000. */
function decimalOf(words: readonly string[]): Decimal {
  const comma = words.indexOf('koma');
  if (comma < 0) return String(wholeOf(words));
  const decimals = words.slice(comma + 1).filter(isDigit);
  const times = words.slice(comma + 1).reduce((sofar, word) => sofar * (THOUSANDS[word] ?? 1), 1);
  const value = `${wholeOf(words.slice(0, comma))}.${decimals.map((word) => DIGITS[word]).join('') || '0'}`;
  return scaledBy(value, String(times), '1');
}

/**
 * The value of a whole number in words. The loop keeps three numbers: the whole thousands so far, the part below a thousand, and the last
 * digit, which may still be multiplied.
 */
function wholeOf(words: readonly string[]): number {
  const [total, part, digit] = words.reduce<[number, number, number]>(
    ([sum, below, last], word) => {
      if (isDigit(word)) return [sum, below + last, DIGITS[word]!];
      if (word === 'belas') return [sum, below + 10 + last, 0];
      if (Object.hasOwn(TENS, word)) return [sum, below + last * TENS[word]!, 0];
      return [sum + (below + last) * THOUSANDS[word]!, 0, 0];
    },
    [0, 0, 0],
  );
  return total + part + digit;
}
