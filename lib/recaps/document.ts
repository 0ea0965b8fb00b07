import { ACHIEVEMENT_LABELS, PREDIKAT_LABELS, RATING_LABELS } from '@/lib/appraisals/labels';
import { PREDIKATS, type Predikat, RATINGS, type Rating } from '@/lib/appraisals/rules/vocabulary';
import type { Sheet, SheetColumn, SheetValue } from '@/lib/kernel/sheets';
import type { TrailHead } from '@/lib/kernel/trail';
import { employmentLabels, positionClassLabels, stateNotes } from '@/lib/people/labels';
import { rankOf } from '@/lib/people/rules/grades';
import { waitingWords } from './labels';
import type { ExportRow } from './queries/export-rows';
import { isSettled } from './rules/states';

/**
 * The mark of a column with a NIP. Its cells are text, so that a NIP that somebody types into the file stays complete and is not rounded. In
 * a CSV its digits are grouped.
 */
const NIP = 'nip';

type Numbered = ExportRow & { number: number };
type Cell = (row: Numbered, period: string) => SheetValue;
type Column = readonly [head: string, width: number, cell: Cell, kind?: typeof NIP];

/** The columns of the recap. New columns are added at the end. */
const COLUMNS: readonly Column[] = [
  ['No', 6, ({ number }) => number],
  ['NIP', 22, ({ identityNumber }) => identityNumber ?? '', NIP],
  ['Nama', 32, ({ name }) => name],
  ['Status kepegawaian', 18, ({ employment }) => employmentLabels[employment]],
  ['Pangkat/Golongan', 24, ({ grade, employment }) => rankOf(grade, employment)],
  ['Jabatan', 36, ({ position }) => position],
  ['Jenis jabatan', 16, ({ positionClass }) => positionClassLabels[positionClass]],
  ['Unit kerja', 32, ({ unit }) => unit],
  ['Perangkat daerah', 32, ({ office }) => office],
  ['Pejabat penilai', 32, ({ appraiser }) => appraiser?.name ?? ''],
  ['NIP pejabat penilai', 22, ({ appraiser }) => appraiser?.identityNumber ?? '', NIP],
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
  ['SKP ditetapkan', 14, ({ agreedOn }) => dayValue(agreedOn)],
  ['Penilaian diserahkan', 14, ({ releasedOn }) => dayValue(releasedOn)],
  ['Penilaian diterima', 14, ({ receivedOn }) => dayValue(receivedOn)],
  ['Kode SIASN hasil kerja', 10, ({ resultsRating }) => siasnCode(resultsRating)],
  ['Kode SIASN perilaku kerja', 10, ({ behaviourRating }) => siasnCode(behaviourRating)],
  ['Keadaan khusus', 40, ({ states }) => stateNotes(states)],
  ['Kode unit kerja', 16, ({ unitCode }) => unitCode],
  ['Kode perangkat daerah', 16, ({ officeCode }) => officeCode],
];

/** The indexes of the columns with a NIP in `recapRows`, from 0. */
export const NIP_COLUMNS = COLUMNS.flatMap(([, , , kind], place) => (kind === NIP ? [place] : []));

/** The rows of the first sheet, with the header. */
export function* recapRows(rows: Iterable<ExportRow>, period: string): Generator<SheetValue[]> {
  yield COLUMNS.map(([head]) => head);
  let number = 0;
  for (const row of rows) {
    number += 1;
    const numbered = { ...row, number };
    yield COLUMNS.map(([, , cell]) => cell(numbered, period));
  }
}

/**
 * The sheets of a recap, from one reading of the rows. The second and third sheet summarise the rows of the first, so they must be written
 * after it. With `head` a fourth sheet names the last entry of the audit trail. If somebody later rewrites the trail, it no longer matches
 * this entry. Every sheet of a practice year says that it is one.
 */
export function recapSheets(rows: Iterable<ExportRow>, period: string, isPractice: boolean, head?: TrailHead): Sheet[] {
  const units = new Map<string, UnitCount>();
  const unfinished: SheetValue[][] = [];
  function* watched(): Generator<ExportRow> {
    for (const row of rows) {
      countUnit(units, row);
      if (!isSettled(row.state)) unfinished.push(unfinishedCells(row, unfinished.length + 1));
      yield row;
    }
  }
  const mark = isPractice ? 'LATIHAN ' : '';
  return [
    {
      name: `${mark}Rekap`,
      columns: COLUMNS.map(([, width, , kind]) => columnOf(width, kind)),
      rows: recapRows(watched(), period),
      repeated: 3,
    },
    {
      name: `${mark}Distribusi per unit`,
      columns: [36, 36, ...DISTRIBUTED.slice(2).map(() => 13)].map((width) => ({ width })),
      rows: distributionRows(units),
      totals: () => distributionTotals(units),
    },
    {
      name: `${mark}Belum selesai`,
      columns: UNFINISHED.map(([, width, kind]) => columnOf(width, kind)),
      rows: withHead(
        UNFINISHED.map(([head]) => head),
        unfinished,
      ),
    },
    ...(head
      ? [{ name: `${mark}Jejak audit`, columns: [24, 72].map((width) => ({ width })), rows: trailRows(head) }]
      : []),
  ];
}

const columnOf = (width: number, kind?: typeof NIP): SheetColumn => ({ width, ...(kind === NIP && { isText: true }) });

function trailRows({ seq, hash }: TrailHead): SheetValue[][] {
  return [
    ['Keterangan', 'Isi'],
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

const DISTRIBUTED = [
  ...['Unit kerja', 'Perangkat daerah', 'Jumlah pegawai'],
  ...PREDIKATS.map((predikat) => PREDIKAT_LABELS[predikat]),
  ...['Belum berpredikat', 'Bagian yang berpredikat', 'Kode unit'],
];

function* distributionRows(units: ReadonlyMap<string, UnitCount>): Generator<readonly SheetValue[]> {
  yield DISTRIBUTED;
  const counts = [...units.values()].sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
  for (const { unitCode, unit, office, people, by } of counts) yield [unit, office, ...figures(people, by), unitCode];
}

function distributionTotals(units: ReadonlyMap<string, UnitCount>): SheetValue[] {
  const counts = [...units.values()];
  const total = (predikat: Predikat) => counts.reduce((sum, { by }) => sum + by[predikat], 0);
  const all = Object.fromEntries(PREDIKATS.map((predikat) => [predikat, total(predikat)])) as Record<Predikat, number>;
  const people = counts.reduce((sum, count) => sum + count.people, 0);
  return ['Jumlah', '', ...figures(people, all)];
}

function figures(people: number, by: Record<Predikat, number>): SheetValue[] {
  const each = PREDIKATS.map((predikat) => by[predikat]);
  const appraised = each.reduce((sum, count) => sum + count, 0);
  return [people, ...each, people - appraised, people > 0 ? { share: appraised / people } : ''];
}

/** The columns of the sheet with the people who are not finished. */
const UNFINISHED: readonly (readonly [head: string, width: number, kind?: typeof NIP])[] = [
  ['No', 6],
  ['NIP', 22, NIP],
  ['Nama', 32],
  ['Jabatan', 36],
  ['Unit kerja', 32],
  ['Menunggu', 48],
  ['Kode unit', 16],
];

function unfinishedCells(row: ExportRow, number: number): SheetValue[] {
  return [number, row.identityNumber ?? '', row.name, row.position, row.unit, waits(row), row.unitCode];
}

function* withHead(head: readonly string[], rows: readonly SheetValue[][]): Generator<readonly SheetValue[]> {
  yield head;
  yield* rows;
}

function waits({ state, appraiser, excuse }: ExportRow): string {
  return waitingWords(state, appraiser?.name, excuse);
}

function ratingWords(rating: Rating | null): string {
  return rating ? RATING_LABELS[rating] : '';
}

/** SIASN numbers the three ratings from best (1) to worst (3). */
function siasnCode(rating: Rating | null): SheetValue {
  return rating ? RATINGS.indexOf(rating) + 1 : '';
}

function dayValue(day: string | null | undefined): SheetValue {
  return day ? { day } : '';
}
