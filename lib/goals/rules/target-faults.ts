import { MONTHS } from '../../kernel/dates';
import { MAX_DECIMAL_DIGITS, MAX_INTEGER_DIGITS, parseIndonesianNumber, writtenEnglish } from '../../kernel/numbers';

export const MAX_MEASURE = 120;
/** Of the field: a target with its unit, or with an own order of grades. */
export const MAX_TARGET = 240;

/** Why a target cannot be read, and the way out. */
export const TARGET_FAULTS = {
  unread:
    'Target ini belum terbaca. Tulis angka, rentang, predikat, atau waktu, misalnya 95 persen, 80–90%, 3,5 dari skala 5, WTP, 2 dokumen per bulan, atau 30 Juni 2026. Predikat lain ditulis dengan urutannya: Madya (Pratama < Madya < Utama).',
  long: `Angka ini terlalu panjang; paling banyak ${MAX_INTEGER_DIGITS} angka di depan dan ${MAX_DECIMAL_DIGITS} di belakang koma.`,
  day: 'Tulis tanggal yang ada dan lengkap dengan tahunnya, seperti 30 Juni 2026 atau 30-6-2026.',
  notADay:
    'Target ini berupa tanggal; tulis lengkap dengan tahunnya, seperti 30 Juni 2026 atau 30-6-2026. Untuk angka, pilih arah yang lain.',
  range: 'Rentang ditulis dari angka yang lebih kecil ke yang lebih besar, misalnya 80–90%.',
  rangeUnits: 'Kedua ujung rentang memakai satuan yang berbeda. Tulis satuannya sekali saja, misalnya 80–90%.',
  rangeSign: 'Rentang tidak memerlukan tanda. Tulis rentangnya saja, misalnya 80–90%.',
  scale: 'Angka target lebih besar daripada skalanya.',
  several: 'Satu indikator berisi satu target dengan satu satuan. Tulis yang lain sebagai indikator tersendiri.',
  longUnit: `Satuan paling panjang ${MAX_MEASURE} huruf.`,
  gradeUnit: 'Predikat tidak memakai satuan. Kosongkan satuannya, atau tulis sebutannya, misalnya predikat atau opini.',
  timeSign: 'Tanda di depan waktu ini tidak cocok. Tulis “paling lambat”, atau waktunya saja.',
} as const;

export type Wrong = { wrong: string };

export const twoUnits = (typed: string, beside: string): Wrong => ({
  wrong: `Satuannya tertulis dua kali: “${typed}” pada target dan “${beside}” pada satuan. Hapus salah satu.`,
});

export const twoWays = (sign: string): Wrong => ({
  wrong: `Tanda “${sign}” pada target berlawanan dengan arah yang dipilih. Hapus tandanya, atau ubah arahnya.`,
});

const DAY = /^\d{1,2}([-/.])\d{1,2}\1\d{2,4}$/;
const MONTH = new RegExp(`^(?:${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})\\b`, 'i');

/** Written like a day, and none that exists. */
export function isLikeDay(typed: string): boolean {
  return DAY.test(typed);
}

/** The rest of a day that is none, or lacks its year: "30 Juni". */
export function isPartOfDay(unit: string): boolean {
  return MONTH.test(unit);
}

/** What keeps a text that begins with a number from being read, with the way out. */
export function wrongNumber(typed: string): Wrong {
  const [first = ''] = typed.match(/-?\d[\d.,]*/) ?? [];
  const meant = writtenEnglish(first);
  if (meant && parseIndonesianNumber(first) === undefined) return { wrong: `Tulis pecahan dengan koma: ${meant}.` };
  if (isPartOfDay(typed.slice(first.length).trim()) || isLikeDay(typed)) return { wrong: TARGET_FAULTS.day };
  const isLong = /^-?[\d.,]+$/.test(first) && first.replace(/\D/g, '').length > MAX_DECIMAL_DIGITS;
  return { wrong: isLong ? TARGET_FAULTS.long : TARGET_FAULTS.unread };
}
