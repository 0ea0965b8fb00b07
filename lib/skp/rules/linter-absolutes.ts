import type { Advice, LintedIndicator, LintedPlan, LintedResult, Place } from './linted-plan';
import { isReached } from './linter-words';

const TIMES =
  '(?:hari|minggu|pekan|bulan|triwulan|semester|tahun|periode|jam|saat|waktu|kali|akhir|awal|tanggal|senin|jumat|\\d)';
/**
 * The four absolute words of the regulation and similar ones. Not matched: "setiap bulan" (how often), "di semua kecamatan" (where), "untuk
 * semua".
 */
const ABSOLUTE = new RegExp(
  `\\b(selalu|senantiasa|tidak pernah|(?<!\\b(?:di|ke|dari|antar|bagi|untuk) )(?:semua|setiap(?! ${TIMES})))\\b`,
  'i',
);
/** "Seluruh" is not one of the four words. It is absolute only where it says how many should succeed. */
const WHOLE = /(?:^[^\p{L}]*|[,;.] *|(\p{L}+) )(seluruh)(?!\p{L})/giu;
/**
 * Beginnings of indicators that count something. The target then says how much is tolerated: "Persentase semua berkas yang lengkap" with
 * the target 95 persen.
 */
const COUNTED =
  /^[^\p{L}]*(?:jumlah|persentase|presentase|rasio|nilai|indeks|skor|tingkat|rata-rata|cakupan|proporsi|frekuensi|waktu|lama)\b/iu;
const EVERYTHING = /(?<![\d.,])100(?:[.,]0+)? ?(?:%|persen\b)/i;

/** Words for matters in which absolute targets are allowed: life, injury, national security, great loss of money. */
const GRAVE = [
  /\b(nyawa|(?<!(?:kesehatan|gangguan|sakit) )jiwa|kematian|meninggal|keselamatan|gawat darurat|malprakt[ei]k|kejadian luar biasa|wabah)\b/i,
  /\b(cedera|kecelakaan|luka|korban)\b/i,
  /\b(keamanan (?:nasional|negara)|pertahanan|terorisme|rahasia negara)\b/i,
  /\b(kerugian (?:negara|daerah|keuangan|uang))\b/i,
];

const ADVICE =
  'bersifat mutlak dan tidak memberi ruang bagi kesalahan kecil. Tuliskan angka atau batas yang realistis, misalnya 95 persen. Pengecualian hanya untuk hasil kerja utama yang menyangkut nyawa, cedera, keamanan nasional, atau kerugian uang yang besar.';

/**
 * Advice on absolute targets, which leave no room for error. They are allowed only for a result utama about life, injury, national security
 * or great loss of money. Only for plans of staff. [SKP-32]
 */
export function absoluteAdvice(
  { form, approach }: Pick<LintedPlan, 'form' | 'approach'>,
  result: LintedResult,
  /** Undefined if the advice is about the result itself. */
  indicator: LintedIndicator | undefined,
  at: Place,
): Advice[] {
  if (form !== 'staff' || isGrave(result)) return [];
  const found = indicator ? (inWords(approach, indicator) ?? inNumbers(approach, indicator)) : wordFault(result.title);
  if (!found) return [];
  const field = indicator ? `${at.field}.${found.field}` : at.field;
  return [{ ...at, field, says: `${found.what} ${ADVICE}`, source: 'PermenPANRB 6/2022 hlm. 51 no. 7' }];
}

function wordFault(title: string) {
  const word = title.match(ABSOLUTE)?.[1]?.toLowerCase() ?? wholeIn(title);
  return word && { what: `Kata “${word}”`, field: 'title' };
}

function wholeIn(title: string): string | undefined {
  const says = [...title.matchAll(WHOLE)].some(([, before]) => !before || isReached(before.toLowerCase()));
  return says ? 'seluruh' : undefined;
}

function inWords(approach: LintedPlan['approach'], { title }: LintedIndicator) {
  if (approach === 'kuantitatif') return COUNTED.test(title) ? undefined : wordFault(title);
  const said = title.match(EVERYTHING)?.[0];
  return said ? { what: `“${said}”`, field: 'title' } : wordFault(title);
}

/**
 * An absolute target as a number: everything (100 percent), or no error at all (0). Undefined if the target is not absolute, and in a
 * qualitative plan.
 */
function inNumbers(approach: LintedPlan['approach'], { direction, target, measure }: LintedIndicator) {
  if (approach === 'kualitatif') return undefined;
  if (direction === 'less') return target === '0' ? { what: 'Target 0', field: 'target' } : undefined;
  const isAll = target === '100' && /^(persen|%)$/i.test(measure);
  return isAll ? { what: 'Target 100 persen', field: 'target' } : undefined;
}

function isGrave({ kind, title, indicators }: LintedResult): boolean {
  const text = [title, ...indicators.map((indicator) => indicator.title)].join(' ');
  return kind === 'utama' && GRAVE.some((shape) => shape.test(text));
}
