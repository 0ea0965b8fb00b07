import { ACHIEVEMENT_LABELS, PREDIKAT_LABELS, RATING_LABELS } from '@/lib/appraisals/labels';
import { PREDIKATS, type Predikat, RATINGS, type Rating } from '@/lib/appraisals/rules/quadrant';
import type { TrailHead } from '@/lib/kernel/trail';
import { employmentLabels, positionClassLabels, stateNotes } from '@/lib/people/labels';
import { rankOf } from '@/lib/people/rules/grades';
import { waitingWords } from './labels';
import type { ExportRow } from './queries/export-rows';
import { isSettled } from './rules/states';

export type RecapCell = string | number;
export type RecapSheet = { name: string; widths: readonly number[]; rows: Iterable<readonly RecapCell[]> };

type Numbered = ExportRow & { number: number };
type Column = readonly [head: string, width: number, cell: (row: Numbered, period: string) => RecapCell];

/** The columns that are known today (domain rules of the recap); later features add theirs at the end. */
const COLUMNS: readonly Column[] = [
  ['No', 6, ({ number }) => number],
  ['NIP', 22, ({ identityNumber }) => identityNumber ?? ''],
  ['Nama', 32, ({ name }) => name],
  ['Status kepegawaian', 18, ({ employment }) => employmentLabels[employment]],
  ['Pangkat/Golongan', 24, ({ grade, employment }) => rankOf(grade, employment)],
  ['Jabatan', 36, ({ position }) => position],
  ['Jenis jabatan', 16, ({ positionClass }) => positionClassLabels[positionClass]],
  ['Unit kerja', 32, ({ unit }) => unit],
  ['Perangkat daerah', 32, ({ office }) => office],
  ['Pejabat penilai', 32, ({ appraiser }) => appraiser?.name ?? ''],
  ['NIP pejabat penilai', 22, ({ appraiser }) => appraiser?.identityNumber ?? ''],
  ['Jabatan pejabat penilai', 36, ({ appraiser }) => appraiser?.position ?? ''],
  ['Periode', 20, (_, period) => period],
  [
    'Capaian kinerja organisasi',
    18,
    ({ unitAchievement }) => (unitAchievement ? ACHIEVEMENT_LABELS[unitAchievement] : ''),
  ],
  ['Rating hasil kerja', 20, ({ resultsRating }) => ratingWords(resultsRating)],
  ['Rating perilaku kerja', 20, ({ behaviourRating }) => ratingWords(behaviourRating)],
  ['Predikat', 18, ({ predikat }) => (predikat ? PREDIKAT_LABELS[predikat] : '')],
  ['Catatan/rekomendasi', 40, ({ recommendation }) => recommendation ?? ''],
  ['Status', 40, (row) => waits(row)],
  ['SKP ditetapkan', 14, ({ agreedOn }) => dayWords(agreedOn)],
  ['Penilaian diserahkan', 14, ({ releasedOn }) => dayWords(releasedOn)],
  ['Penilaian diterima', 14, ({ receivedOn }) => dayWords(receivedOn)],
  ['Kode SIASN hasil kerja', 10, ({ resultsRating }) => siasnCode(resultsRating)],
  ['Kode SIASN perilaku kerja', 10, ({ behaviourRating }) => siasnCode(behaviourRating)],
  ['Keadaan khusus', 40, ({ states }) => stateNotes(states)],
  ['Kode unit kerja', 16, ({ unitCode }) => unitCode],
  ['Kode perangkat daerah', 16, ({ officeCode }) => officeCode],
];

/** The first sheet alone, row by row. */
export function* recapRows(rows: Iterable<ExportRow>, period: string): Generator<RecapCell[]> {
  yield COLUMNS.map(([head]) => head);
  let number = 0;
  for (const row of rows) {
    number += 1;
    const numbered = { ...row, number };
    yield COLUMNS.map(([, , cell]) => cell(numbered, period));
  }
}

/**
 * Three sheets from one reading: the second and third tell what the first has seen, so they must be written after it. A last one tells
 * up to which entry of the audit trail it stands, so that the trail cannot be rewritten behind a recap that was handed on.
 * A practice year says so on every sheet.
 */
export function recapSheets(
  rows: Iterable<ExportRow>,
  period: string,
  isPractice: boolean,
  head?: TrailHead,
): RecapSheet[] {
  const units = new Map<string, UnitCount>();
  const unfinished: RecapCell[][] = [];
  function* watched(): Generator<ExportRow> {
    for (const row of rows) {
      countUnit(units, row);
      if (!isSettled(row.state)) unfinished.push(unfinishedCells(row, unfinished.length + 1));
      yield row;
    }
  }
  const mark = isPractice ? 'LATIHAN ' : '';
  return [
    { name: `${mark}Rekap`, widths: COLUMNS.map(([, width]) => width), rows: recapRows(watched(), period) },
    {
      name: `${mark}Distribusi per unit`,
      widths: [36, 36, 10, 10, 10, 10, 10, 10, 14, 16],
      rows: distributionRows(units),
    },
    { name: `${mark}Belum selesai`, widths: [6, 22, 32, 36, 32, 48, 16], rows: withHead(UNFINISHED, unfinished) },
    ...(head ? [{ name: `${mark}Jejak audit`, widths: [24, 72], rows: trailRows(head) }] : []),
  ];
}

function trailRows({ seq, hash }: TrailHead): RecapCell[][] {
  return [
    ['Nomor terakhir', seq],
    ['Kode nomor itu', hash],
  ];
}

type UnitCount = {
  sortKey: string;
  unitCode: string;
  unit: string;
  office: string;
  people: number;
  by: Record<Predikat, number>;
};

function countUnit(
  units: Map<string, UnitCount>,
  { unitId, unitSortKey, unitCode, unit, office, predikat }: ExportRow,
): void {
  const none = Object.fromEntries(PREDIKATS.map((name) => [name, 0])) as Record<Predikat, number>;
  const count = units.get(unitId) ?? { sortKey: unitSortKey, unitCode, unit, office, people: 0, by: none };
  count.people += 1;
  if (predikat) count.by[predikat] += 1;
  units.set(unitId, count);
}

function* distributionRows(units: ReadonlyMap<string, UnitCount>): Generator<RecapCell[]> {
  const predikats = PREDIKATS.map((predikat) => PREDIKAT_LABELS[predikat]);
  yield ['Unit kerja', 'Perangkat daerah', 'Jumlah pegawai', ...predikats, 'Belum berpredikat', 'Kode unit'];
  const counts = [...units.values()].sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
  for (const { unitCode, unit, office, people, by } of counts) yield [unit, office, ...figures(people, by), unitCode];
  const total = (predikat: Predikat) => counts.reduce((sum, { by }) => sum + by[predikat], 0);
  const all = Object.fromEntries(PREDIKATS.map((predikat) => [predikat, total(predikat)])) as Record<Predikat, number>;
  yield [
    'Jumlah',
    '',
    ...figures(
      counts.reduce((sum, { people }) => sum + people, 0),
      all,
    ),
  ];
}

function figures(people: number, by: Record<Predikat, number>): number[] {
  const appraised = PREDIKATS.map((predikat) => by[predikat]);
  return [people, ...appraised, people - appraised.reduce((sum, count) => sum + count, 0)];
}

const UNFINISHED = ['No', 'NIP', 'Nama', 'Jabatan', 'Unit kerja', 'Menunggu', 'Kode unit'];

function unfinishedCells(row: ExportRow, number: number): RecapCell[] {
  return [number, row.identityNumber ?? '', row.name, row.position, row.unit, waits(row), row.unitCode];
}

function* withHead(head: readonly string[], rows: readonly RecapCell[][]): Generator<readonly RecapCell[]> {
  yield head;
  yield* rows;
}

function waits({ state, appraiser, excuse }: ExportRow): string {
  return waitingWords(state, appraiser?.name, excuse);
}

function ratingWords(rating: Rating | null): string {
  return rating ? RATING_LABELS[rating] : '';
}

/** SIASN numbers the three levels from best to worst. */
function siasnCode(rating: Rating | null): RecapCell {
  return rating ? RATINGS.indexOf(rating) + 1 : '';
}

/** `2026-01-31` → `31-01-2026`, as SIASN writes days. */
function dayWords(day: string | null | undefined): string {
  return day ? day.split('-').reverse().join('-') : '';
}
