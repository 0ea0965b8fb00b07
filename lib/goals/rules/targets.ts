import { formatDate, type PlainDate, parseDate } from '../../kernel/dates';
import {
  type Decimal,
  formatNumber,
  MAX_DECIMAL_DIGITS,
  MAX_INTEGER_DIGITS,
  parseIndonesianNumber,
  writtenEnglish,
} from '../../kernel/numbers';
import type { Direction } from './measures';

type Target = { direction: Direction; target: Decimal | null; targetOn: PlainDate | null; measure: string };

const SIGNS = { more: '≥ ', less: '≤ ', exact: 'tepat ' } as const;

/** "≥ 95 persen", "≤ 3 hari", "tepat 12 laporan", "paling lambat 30 Juni 2026"; empty while not given. */
export function targetText({ direction, target, targetOn, measure }: Target): string {
  if (direction === 'by-date') return targetOn === null ? '' : `paling lambat ${formatDate(targetOn)}`;
  return target === null ? '' : `${SIGNS[direction]}${formatNumber(target)} ${measure}`.trim();
}

/** The target as it is typed into its field: `1.234,5` or `30 Juni 2026`. */
export function targetField({ direction, target, targetOn }: Omit<Target, 'measure'>): string {
  if (direction === 'by-date') return targetOn === null ? '' : formatDate(targetOn);
  return target === null ? '' : formatNumber(target);
}

const NO_NUMBER = 'Tulis targetnya dengan angka saja, tanpa satuan, seperti 95 atau 1.234,5.';
const TOO_LONG = `Angka ini terlalu panjang; paling banyak ${MAX_INTEGER_DIGITS} angka di depan dan ${MAX_DECIMAL_DIGITS} di belakang koma.`;
const A_DAY = 'Ini tanggal: pilih arah “Paling lambat tanggal”, atau tulis targetnya dengan angka seperti 95.';
const NO_DAY =
  'Target ini berupa tanggal; tulis lengkap dengan tahunnya, seperti 30 Juni 2026 atau 30-6-2026. Untuk angka, pilih arah yang lain.';

/** Reads a target as it was typed: a number, or a day for `by-date`; nothing typed is no target yet. */
export function readTarget(
  direction: Direction,
  typed: string,
): { target: Decimal | null; targetOn: PlainDate | null } | { wrong: string } {
  if (typed === '') return { target: null, targetOn: null };
  if (direction !== 'by-date') {
    const target = parseIndonesianNumber(typed);
    if (target !== undefined) return { target, targetOn: null };
    return { wrong: wrongNumber(typed) };
  }
  const targetOn = parseDate(typed);
  return targetOn === undefined ? { wrong: NO_DAY } : { target: null, targetOn };
}

/** What keeps the text from being a number, with the way out. */
function wrongNumber(typed: string): string {
  const meant = writtenEnglish(typed);
  if (meant) return `Tulis pecahan dengan koma: ${meant}.`;
  if (parseDate(typed) !== undefined) return A_DAY;
  return /^-?[\d.,\s]+$/.test(typed) && typed.replace(/\D/g, '').length > MAX_DECIMAL_DIGITS ? TOO_LONG : NO_NUMBER;
}
