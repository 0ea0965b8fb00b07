import { daysBetween, type PlainDate } from '../kernel/dates';
import type { SheetColumn, SheetValue } from '../kernel/sheets';
import { stateNotes } from '../people/labels';
import { LATE_PARTY_LABELS } from '../skp/labels';
import { PLANNING_STATE_LABELS, waitingWords } from './labels';
import type { PlannerLine } from './queries/people';
import { isUnset } from './rules/states';

type Row = PlannerLine & { number: number; today: PlainDate };
type Column = readonly [head: string, width: number, cell: (row: Row) => SheetValue];

const COLUMNS: readonly Column[] = [
  ['No', 6, ({ number }) => number],
  ['NIP', 22, ({ identityNumber }) => identityNumber ?? ''],
  ['Nama', 32, ({ name }) => name],
  ['Jabatan', 36, ({ position }) => position],
  ['Unit kerja', 32, ({ unit }) => unit],
  ['Status', 24, ({ state }) => PLANNING_STATE_LABELS[state]],
  ['Sejak', 14, ({ sinceOn }) => (sinceOn ? { day: sinceOn } : '')],
  ['Penjelasan', 60, waitingWords],
  ['Menunggu pejabat penilai', 32, ({ appraiser }) => appraiser ?? ''],
  ['Batas penetapan', 16, ({ dueOn, state }) => (isUnset(state) ? { day: dueOn } : '')],
  ['Lewat (hari)', 12, ({ late, today }) => (late ? daysBetween(late.dueOn, today) : '')],
  ['Keterlambatan', 20, ({ late }) => (late ? LATE_PARTY_LABELS[late.party] : '')],
  ['Keadaan khusus', 40, ({ states, excuse }) => (excuse ? '' : stateNotes(states))],
  ['Kode unit', 16, ({ unitCode }) => unitCode],
];
export const NIP_COLUMN = 1;
export const PLANNER_COLUMNS: readonly SheetColumn[] = COLUMNS.map(([, width], i) => ({
  width,
  ...(i === NIP_COLUMN && { isText: true }),
}));

/** The rows of the list for a file, with the header. */
export function* plannerRows(lines: Iterable<PlannerLine>, today: PlainDate): Generator<SheetValue[]> {
  yield COLUMNS.map(([head]) => head);
  let number = 0;
  for (const line of lines) {
    number += 1;
    yield COLUMNS.map(([, , cell]) => cell({ ...line, number, today }));
  }
}
