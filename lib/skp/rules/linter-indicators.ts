import type { TargetKind } from '../../goals/rules/vocabulary';
import { type Advice, type LintedIndicator, type LintedPlan, type Place, within } from './linted-plan';
import { criteriaOf } from './linter-criteria';
import { saysMeasure } from './linter-measures';
import { activityIn } from './linter-words';
import { wordsOf } from './wording';

const TIME =
  /\b(detik|jam|menit|hari\w*|minggu\w*|pekan\w*|bulan\w*|triwulan\w*|kuartal|tw|semester\w*|tahun\w*|tanggal|jadwal|paling (?:lambat|cepat|lama)|(?:tepat|standar) waktu|sebelum|sampai|hingga|akhir|tenggat|batas waktu|dibanding(?:kan)?|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|20\d\d)\b/i;
const TIMELESS: Readonly<Record<LintedPlan['approach'], string>> = {
  kualitatif:
    'Belum ada narasi yang menyebut batas waktu. Tambahkan kapan hasilnya diharapkan, misalnya “paling lambat 30 Juni” atau “setiap triwulan”; tanpa itu, batas semuanya adalah akhir tahun.',
  kuantitatif:
    'Belum ada indikator yang menyebut waktu, jadi batas semuanya adalah akhir tahun. Tambahkan indikator beraspek waktu atau bertarget tanggal bila ada yang harus selesai lebih cepat.',
};

/**
 * Advice if no indicator and no result of a staff plan says when something is due. The limit is then the end of the year. So the advice is
 * given only once for the whole plan. [SKP-33]
 */
export function timeAdvice({ form, approach, results }: Pick<LintedPlan, 'form' | 'approach' | 'results'>): Advice[] {
  const written = results.flatMap(({ indicators }) => indicators.filter(({ title }) => title !== ''));
  const says = approach === 'kualitatif' ? namesTime : saysTime;
  const isOpen = written.length > 0 && !written.some(says) && !results.some(namesTime);
  if (form !== 'staff' || !isOpen) return [];
  return [{ field: 'results', where: 'Keseluruhan SKP', says: TIMELESS[approach], source: criteriaOf(form, 'c') }];
}

function namesTime({ title }: { title: string }): boolean {
  return TIME.test(title);
}

/** The kinds of targets that say when, or how often. */
const TIMED: readonly (TargetKind | null | undefined)[] = ['rate', 'day', 'month-day', 'quarter'];

function saysTime({ title, measure, direction, aspect, targetKind }: LintedIndicator): boolean {
  if (direction === 'by-date' || aspect === 'waktu' || TIMED.includes(targetKind)) return true;
  return TIME.test(title) || TIME.test(measure);
}

type Fault = { field: 'title' | 'measure'; says: string };

/**
 * Advice on how an indicator measures. A quantitative indicator should say what is counted, with a unit that fits. A qualitative text
 * should name a number or a standard. [SKP-34]
 */
export function measureAdvice(
  { approach, form }: Pick<LintedPlan, 'approach' | 'form'>,
  row: Pick<LintedIndicator, 'title' | 'measure'>,
  at: Place,
): Advice[] {
  if (row.title === '') return [];
  const fault = approach === 'kualitatif' ? narrativeFault(row) : (activityFault(row) ?? unitFault(row));
  return fault ? [{ ...within(at, fault.field), says: fault.says, source: criteriaOf(form, 'a dan b') }] : [];
}

function narrativeFault({ title }: { title: string }): Fault | undefined {
  if (saysMeasure(title)) return undefined;
  const says =
    'Narasi ini belum menyebut ukuran. Tambahkan jumlah, mutu, perbandingan, atau standar yang dijadikan patokan, agar keberhasilannya dapat dilihat bersama.';
  return { field: 'title', says };
}

/** Words that begin like an activity but name something that is reached: "Mencapai predikat A". */
const ATTAINS = /^(?:mencapai|memenuhi|mendapatkan)$/;

function activityFault({ title }: { title: string }): Fault | undefined {
  const [first = ''] = wordsOf(title);
  if (!first.startsWith('me') || ATTAINS.test(first) || !activityIn(first)) return undefined;
  const says =
    'Indikator ini menyebut kegiatan, belum ukurannya. Mulailah dengan apa yang dihitung, misalnya “Jumlah …”, “Persentase …”, “Nilai …”, atau “Rata-rata waktu …”.';
  return { field: 'title', says };
}

/** How an indicator begins, the units that fit, and what these units are called. */
const UNITS: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^(?:persentase|presentase|prosentase)\b/i, /^(?:(?:poin )?persen|%)/i, 'persen'],
  [/^jumlah\b/i, /^(?!(?:persen|%)$)/i, 'benda atau orang yang dihitung, misalnya laporan'],
  [
    /^(?:rata-rata )?(?:waktu|lama)\b(?!.*\d)/i,
    /\b(detik|menit|jam|hari|minggu|pekan|bulan|triwulan|semester|tahun)\b/i,
    'waktu, misalnya hari kerja',
  ],
];

function unitFault({ title, measure }: Pick<LintedIndicator, 'title' | 'measure'>): Fault | undefined {
  const [, , wanted] = UNITS.find(([start, fits]) => start.test(title) && measure !== '' && !fits.test(measure)) ?? [];
  if (!wanted) return undefined;
  return { field: 'measure', says: `Satuan “${measure}” tidak cocok dengan indikatornya. Yang diharapkan: ${wanted}.` };
}

const COPIED =
  'Target ini disalin dari SKP sebelumnya dan belum diperiksa. Bandingkan dengan realisasinya, lalu ubah atau nyatakan tetap sama.';

/** Advice to check a copied target, until its owner has checked or changed it. */
export function copiedAdvice(
  { approach, form }: Pick<LintedPlan, 'approach' | 'form'>,
  { targetToCheck = false }: Pick<LintedIndicator, 'targetToCheck'>,
  at: Place,
): Advice[] {
  const field = approach === 'kualitatif' ? 'title' : 'target';
  return targetToCheck ? [{ ...within(at, field), says: COPIED, source: criteriaOf(form, 'b dan d') }] : [];
}
