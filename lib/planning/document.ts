import { daysBetween, type PlainDate } from '../kernel/dates';
import type { SheetColumn, SheetValue } from '../kernel/sheets';
import { stateNotes } from '../people/labels';
import { LATE_PARTY_LABELS } from '../skp/labels';
import { PLANNING_STATE_LABELS, waitingWords } from './labels';
import type { PlannerLine } from './queries/people';
import { isUnset } from './rules/states';

type Row = PlannerLine & { number: number; today: PlainDate };
type Column = readonly [head: string, width: number, cell: (row: Row) => SheetValue, kind?: typeof NIP];

/** The mark of a column with a NIP: its cells are text, and in a CSV its digits are grouped. */
const NIP = 'nip';

const COLUMNS: readonly Column[] = [
  ['No', 6, ({ number }) => number],
  ['NIP', 22, ({ identityNumber }) => identityNumber ?? '', NIP],
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
/** The indexes of the columns with a NIP in `plannerRows`, from 0. */
export const NIP_COLUMNS = COLUMNS.flatMap(([, , , kind], place) => (kind === NIP ? [place] : []));
export const PLANNER_COLUMNS: readonly SheetColumn[] = COLUMNS.map(([, width, , kind]) => ({
  width,
  ...(kind === NIP && { isText: true }),
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
