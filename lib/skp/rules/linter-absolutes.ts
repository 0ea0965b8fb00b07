import type { Advice, LintedIndicator, LintedPlan, LintedResult, Place } from './linted-plan';

const TIMES = '(?:hari|minggu|pekan|bulan|triwulan|semester|tahun|periode|jam|saat|akhir|awal|tanggal|\\d)';
/** The regulation's four words and their like; "setiap bulan" is a rhythm and no such word. */
const ABSOLUTE = new RegExp(`\\b(semua|seluruh|selalu|senantiasa|tidak pernah|setiap(?! ${TIMES}))\\b`, 'i');

/** What may be absolute: matters of life, injury, national security, great loss of money. */
const GRAVE: readonly (readonly [RegExp, string])[] = [
  [/\b(nyawa|jiwa|kematian|meninggal|keselamatan|gawat darurat|malprakt[ei]k|kejadian luar biasa|wabah)\b/i, 'nyawa'],
  [/\b(cedera|kecelakaan|luka|korban)\b/i, 'cedera'],
  [/\b(keamanan (?:nasional|negara)|pertahanan|terorisme|rahasia negara)\b/i, 'keamanan nasional'],
  [/\b(kerugian (?:negara|daerah|keuangan|uang))\b/i, 'kerugian uang yang besar'],
];

const ADVICE =
  'bersifat mutlak dan tidak memberi ruang bagi kesalahan kecil. Tuliskan angka atau batas yang realistis, misalnya 95 persen. Pengecualian hanya untuk hasil kerja utama yang menyangkut nyawa, cedera, keamanan nasional, atau kerugian uang yang besar.';

/** Targets of staff leave room for error, unless life, injury, national security or great loss is at stake in a result utama. [SKP-32] */
export function absoluteAdvice(
  { form, approach }: Pick<LintedPlan, 'form' | 'approach'>,
  result: LintedResult,
  /** Left out: the result itself is meant. */
  indicator: LintedIndicator | undefined,
  at: Place,
): Advice[] {
  const found = absoluteIn(indicator ?? result) ?? (indicator && withoutTolerance(approach, indicator));
  if (form !== 'staff' || !found) return [];
  const grave = graveMatterIn(result);
  const says = grave
    ? `${found.what} bersifat mutlak. Itu dapat diterima di sini karena menyangkut ${grave}; pastikan memang demikian.`
    : `${found.what} ${ADVICE}`;
  const field = indicator ? `${at.field}.${found.field}` : at.field;
  return [{ ...at, field, says, source: 'PermenPANRB 6/2022 hlm. 51 no. 7' }];
}

function absoluteIn({ title }: { title: string }) {
  const word = title.match(ABSOLUTE)?.[1]?.toLowerCase();
  return word && { what: `Kata “${word}”`, field: 'title' };
}

/** The same said in numbers: everything, or no fault at all. */
function withoutTolerance(approach: LintedPlan['approach'], { direction, target, measure }: LintedIndicator) {
  if (approach === 'kualitatif') return undefined;
  if (direction === 'less') return target === '0' ? { what: 'Target 0', field: 'target' } : undefined;
  const isAll = target === '100' && /^(persen|%)$/i.test(measure);
  return isAll ? { what: 'Target 100 persen', field: 'target' } : undefined;
}

function graveMatterIn({ kind, title, indicators }: LintedResult): string | undefined {
  const text = [title, ...indicators.map((indicator) => indicator.title)].join(' ');
  return kind === 'utama' ? GRAVE.find(([shape]) => shape.test(text))?.[1] : undefined;
}
