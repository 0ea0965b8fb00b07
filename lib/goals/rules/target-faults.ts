import { MONTHS } from '../../kernel/dates';
import {
  fromEnglishNotation,
  MAX_DECIMAL_DIGITS,
  MAX_INTEGER_DIGITS,
  parseIndonesianNumber,
} from '../../kernel/numbers';

export const MAX_MEASURE = 120;
/** The most characters in the field of a target, which may contain a unit or an order of grades. */
export const MAX_TARGET = 240;

/** Sentences that say why a target cannot be read, and how to write it. */
export const TARGET_FAULTS = {
  unread:
    'Target ini belum terbaca. Tulis angka, rentang, predikat, atau waktu, misalnya 95 persen, 80–90%, 3,5 dari skala 5, WTP, 2 dokumen per bulan, atau 30 Juni 2026. Predikat lain ditulis dengan urutannya: Madya (Pratama < Madya < Utama).',
  long: `Angka ini terlalu panjang; paling banyak ${MAX_INTEGER_DIGITS} angka di depan dan ${MAX_DECIMAL_DIGITS} di belakang koma.`,
  day: 'Tulis tanggal yang ada dan lengkap dengan tahunnya, seperti 30 Juni 2026 atau 30-6-2026.',
  oneDay: 'Tulis satu tanggal saja, yaitu yang paling akhir, misalnya paling lambat 30 Juni 2026.',
  notADay:
    'Target ini berupa tanggal; tulis lengkap dengan tahunnya, seperti 30 Juni 2026 atau 30-6-2026. Untuk angka, pilih arah yang lain.',
  range: 'Rentang ditulis dari angka yang lebih kecil ke yang lebih besar, misalnya 80–90%.',
  rangeUnits: 'Kedua ujung rentang memakai satuan yang berbeda. Tulis satuannya sekali saja, misalnya 80–90%.',
  rangeSign: 'Rentang tidak memerlukan tanda. Tulis rentangnya saja, misalnya 80–90%.',
  rangeStrict:
    'Rentang mencakup kedua ujungnya. Tulis angka yang masih termasuk di kedua ujungnya, misalnya ≥ 3,1 dan ≤ 4,9, atau 3,1–4,9.',
  scale: 'Angka target lebih besar daripada skalanya. Periksa angkanya, atau skalanya.',
  scaleAlone: 'Skala ditulis di belakang satu angka, misalnya 3,5 dari skala 5. Perbaiki penulisannya.',
  calledRate:
    'Jumlah per periode ditulis tanpa sebutan di depannya, misalnya 2 dokumen per bulan. Pindahkan sebutannya ke indikator.',
  timeRate:
    'Waktu per periode dapat makin singkat atau makin lama makin baik. Tulis “maksimal” atau “minimal” di depannya, atau pilih arahnya.',
  oneTime: 'Tulis dalam satu satuan waktu, misalnya 150 menit atau 2,5 jam.',
  product: 'Perkalian tidak dihitung di sini. Tulis hasilnya, misalnya 48 jam atau 12 laporan.',
  several: 'Satu indikator berisi satu target dengan satu satuan. Tulis yang lain sebagai indikator tersendiri.',
  unit: 'Satuan ini belum terbaca. Tulis apa yang dihitung, misalnya laporan, persen, atau hari kerja, atau kosongkan.',
  longText: `Isian ini paling panjang ${MAX_TARGET} huruf.`,
  longUnit: `Satuan paling panjang ${MAX_MEASURE} huruf.`,
  gradeUnit: 'Predikat tidak memakai satuan. Kosongkan satuannya, atau tulis sebutannya, misalnya predikat atau opini.',
  rank: 'Peringkat makin kecil makin baik, sedangkan tanda ini berarti makin besar makin baik. Tulis “maksimal”, misalnya maksimal peringkat 10, atau pilih arahnya.',
  signOfTime:
    'Tanda di depan target ini hanya untuk waktu, misalnya paling lambat 3 hari. Tulis “maksimal” atau “minimal” untuk jumlah.',
  month: 'Sebutkan tanggal dan bulannya, misalnya tanggal 5 tiap bulan, tanggal 5 bulan berikutnya, atau 5 Juni 2026.',
  time: 'Waktu ini belum terbaca. Tulis tanggal yang lengkap, triwulan, atau tanggal dalam bulan, misalnya 30 Juni 2026, triwulan II, tanggal 5 tiap bulan, atau tanggal 5 bulan berikutnya.',
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
const NAMED = `(?:${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})\\b`;
const MONTH = new RegExp(`^${NAMED}`, 'i');
const MONTHS_NAMED = new RegExp(`\\b${NAMED}`, 'gi');

/** Whether a text is written like a date with numbers: "30-6-2026". The day need not exist. */
export function isLikeDay(typed: string): boolean {
  return DAY.test(typed);
}

/** Whether the text after a number begins with a month, so that the number is the day of a date: "30 Juni". */
export function isPartOfDay(unit: string): boolean {
  return MONTH.test(unit);
}

/** Why a text that begins with a number cannot be read, and how to write it. */
export function wrongNumber(typed: string): Wrong {
  if (/\b(?:wib|wita|wit)\b/i.test(typed)) return { wrong: TARGET_FAULTS.time };
  const [first = ''] = typed.match(/-?\d[\d.,]*/) ?? [];
  const meant = fromEnglishNotation(first);
  if (meant && parseIndonesianNumber(first) === undefined) return { wrong: `Tulis pecahan dengan koma: ${meant}.` };
  const isDay = isPartOfDay(typed.slice(first.length).trim());
  if (isDay && (typed.match(MONTHS_NAMED) ?? []).length > 1) return { wrong: TARGET_FAULTS.oneDay };
  if (isDay || isLikeDay(typed)) return { wrong: TARGET_FAULTS.day };
  const isLong = /^-?[\d.,]+$/.test(first) && first.replace(/\D/g, '').length > MAX_DECIMAL_DIGITS;
  return { wrong: isLong ? TARGET_FAULTS.long : TARGET_FAULTS.unread };
}
