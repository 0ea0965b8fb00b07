import {
  type Advice,
  type LintedIndicator,
  type LintedPlan,
  type Place,
  placeOfIndicator,
  within,
} from './linted-plan';
import { activityIn } from './linter-words';
import { wordsOf } from './wording';

const CRITERIA = 'PermenPANRB 6/2022 hlm. 51 no. 8';

const TIME =
  /\b(jam|menit|hari|minggu|pekan|bulan\w*|triwulan\w*|semester\w*|tahun\w*|tanggal|jadwal|paling lambat|(?:tepat|standar) waktu|sebelum|sampai|hingga|akhir|tenggat|batas waktu|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|20\d\d)\b/i;

/** A narrative says until when. Numbers of a year end with the year, so a measured plan is asked once, for all of it. [SKP-33] */
export function timeAdvice({ form, approach, results }: Pick<LintedPlan, 'form' | 'approach' | 'results'>): Advice[] {
  if (form !== 'staff') return [];
  const written = results.flatMap(({ indicators }, i) =>
    indicators.flatMap((indicator, j) => (indicator.title ? [{ ...indicator, at: placeOfIndicator(i, j) }] : [])),
  );
  const source = `${CRITERIA} huruf c`;
  if (approach === 'kualitatif') {
    const says =
      'Narasi ini belum menyebut batas waktu. Tambahkan kapan hasilnya diharapkan, misalnya “paling lambat 30 Juni” atau “setiap triwulan”.';
    return written.filter(({ title }) => !TIME.test(title)).map(({ at }) => ({ ...within(at, 'title'), says, source }));
  }
  if (written.length === 0 || written.some(saysTime)) return [];
  const says =
    'Belum ada indikator yang menyebut waktu, jadi batas semuanya adalah akhir tahun. Tambahkan indikator beraspek waktu atau bertarget tanggal bila ada yang harus selesai lebih cepat.';
  return [{ field: 'results', where: 'Seluruh SKP', says, source }];
}

function saysTime({ title, measure, direction, aspect }: LintedIndicator): boolean {
  return direction === 'by-date' || aspect === 'waktu' || TIME.test(title) || TIME.test(measure);
}

type Fault = { field: 'title' | 'measure'; says: string };

/** An indicator says what is counted, and its unit fits; a narrative names a number or a standard to go by. [SKP-34] */
export function measureAdvice(
  { approach }: Pick<LintedPlan, 'approach'>,
  row: Pick<LintedIndicator, 'title' | 'measure'>,
  at: Place,
): Advice[] {
  if (row.title === '') return [];
  const fault = approach === 'kualitatif' ? narrativeFault(row) : (activityFault(row) ?? unitFault(row));
  return fault ? [{ ...within(at, fault.field), says: fault.says, source: `${CRITERIA} huruf a dan b` }] : [];
}

const MEASURED =
  /\d|\b(sesuai|standar|sop|ketentuan|pedoman|tepat|lengkap|akurat|disetujui|diterima|disahkan|tanpa|tidak ada|tidak terdapat|nihil|bebas|seluruh|semua|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belas|puluh|ratus)\b/i;

function narrativeFault({ title }: { title: string }): Fault | undefined {
  if (MEASURED.test(title)) return undefined;
  const says =
    'Narasi ini belum menyebut ukuran. Tambahkan jumlah, mutu, atau standar yang dijadikan patokan, agar keberhasilannya dapat dilihat bersama.';
  return { field: 'title', says };
}

function activityFault({ title }: { title: string }): Fault | undefined {
  const [first = ''] = wordsOf(title);
  if (!first.startsWith('me') || !activityIn(first)) return undefined;
  const says =
    'Indikator ini menyebut kegiatan, belum ukurannya. Mulailah dengan apa yang dihitung, misalnya “Jumlah …”, “Persentase …”, “Nilai …”, atau “Rata-rata waktu …”.';
  return { field: 'title', says };
}

/** How an indicator begins, the units that fit, and what they are called. */
const UNITS: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^persentase\b/i, /^(persen|%)$/i, 'persen'],
  [/^jumlah\b/i, /^(?!(?:persen|%)$)/i, 'benda atau orang yang dihitung, misalnya laporan'],
  [/^(?:rata-rata )?(?:waktu|lama)\b/i, /\b(detik|menit|jam|hari|minggu|pekan|bulan)\b/i, 'waktu, misalnya hari kerja'],
];

function unitFault({ title, measure }: Pick<LintedIndicator, 'title' | 'measure'>): Fault | undefined {
  const [, , wanted] = UNITS.find(([start, fits]) => start.test(title) && measure !== '' && !fits.test(measure)) ?? [];
  if (!wanted) return undefined;
  return { field: 'measure', says: `Satuan “${measure}” tidak cocok dengan indikatornya. Yang diharapkan: ${wanted}.` };
}

const COPIED =
  'Target ini disalin dari SKP sebelumnya dan belum diperiksa. Bandingkan dengan realisasinya, lalu ubah atau nyatakan tetap sama.';

/** A target that was copied is said to be so until its owner has looked at it. */
export function copiedAdvice(
  { approach }: Pick<LintedPlan, 'approach'>,
  { targetToCheck = false }: Pick<LintedIndicator, 'targetToCheck'>,
  at: Place,
): Advice[] {
  const field = approach === 'kualitatif' ? 'title' : 'target';
  return targetToCheck ? [{ ...within(at, field), says: COPIED, source: `${CRITERIA} huruf b dan d` }] : [];
}
