import type { ImportFault } from './import-cells';
import { countsOf, type ImportCounts } from './import-counts';
import type { ImportPlan, ImportStatus } from './import-plan';
import type { PersonStep } from './import-steps';
import { codeKey, type UnitDraft } from './import-units';

/**
 * A text of what a row changes, and of the revisions on which it is based. While it stays the same, the row does what the officer has seen.
 */
export function stepKey({ place, known, fromOn, changesProfile }: PersonStep): string {
  const segment = known?.segment;
  return [place, fromOn, known?.id, known?.revision, segment?.id, segment?.revision, changesProfile].join('|');
}

/** The rows that are not imported although they were confirmed, each with the reason. */
export type RefusedRows = Map<number, ImportFault>;
/** `same`: how many rows an earlier run has already written. */
export type Confirmed = { steps: PersonStep[]; units: UnitDraft[]; same: number; refused: RefusedRows };
type Seen = { row: number; status: ImportStatus; stepKey?: string };

/** The part of a plan that was confirmed: rows that the officer saw as new or changed, and that still change the same. */
export function confirmedSteps(seen: readonly Seen[], { verdicts, steps, units }: ImportPlan): Confirmed {
  const wanted = new Map(seen.filter(isGood).map((row) => [row.row, row]));
  const stepsByRow = new Map(steps.map((step) => [step.row, step]));
  const refused: RefusedRows = new Map();
  const codes = new Set<string>();
  let same = 0;
  for (const { row, status } of verdicts) {
    const was = wanted.get(row.row);
    if (!was) continue;
    const step = stepsByRow.get(row.row);
    const isDone = status === 'same' || (step?.place === 'same' && !step.changesProfile);
    if (isDone) same += 1;
    else if (!isGood({ status }) || (was.stepKey !== undefined && (!step || stepKey(step) !== was.stepKey)))
      refused.set(row.row, CHANGED);
    if (!refused.has(row.row)) codes.add(codeKey(row.values.unitCode ?? ''));
  }
  const isOpen = ({ row, place, changesProfile }: PersonStep) =>
    wanted.has(row) && !refused.has(row) && (place !== 'same' || changesProfile);
  return { steps: steps.filter(isOpen), units: unitsOf(codes, units), same, refused };
}

const isGood = ({ status }: { status: ImportStatus }) => status === 'new' || status === 'changed';

/** The units of these rows, and the units of the file above them. */
function unitsOf(codes: Set<string>, units: readonly UnitDraft[]): UnitDraft[] {
  const byCode = new Map(units.map((unit) => [codeKey(unit.code), unit]));
  for (const code of codes) {
    const above = byCode.get(code)?.parentCode;
    if (above) codes.add(codeKey(above));
  }
  return units.filter(({ code }) => codes.has(codeKey(code)));
}

/** Why a row is refused that would now do something else than was confirmed. */
export const CHANGED: ImportFault = {
  key: 'identityNumber',
  read: '',
  reason:
    'Data pegawai atau jabatannya berubah sejak pratinjau dibuat, jadi baris ini tidak dimasukkan. Impor lagi barisnya.',
};

const NO_RIGHT: ImportFault = {
  key: 'identityNumber',
  read: '',
  reason:
    'Hak impor pegawai dicabut dari yang memulai impor ini sebelum baris ini dimasukkan, jadi baris ini tidak dimasukkan. Admin instansi lain dapat mengimpornya.',
};

/** The confirmed part of a plan after the person who confirmed it lost the right to import: no row is written any more. */
export function withoutRight({ steps, same, refused }: Confirmed): Confirmed {
  const rows = steps.map(({ row }) => row);
  return { steps: [], units: [], same, refused: new Map([...refused, ...rows.map((row) => [row, NO_RIGHT] as const)]) };
}

type Kept = { row: number; status: ImportStatus; faults: ImportFault[] };

/** The rows that stay stored after the import, and the number of rows by result. */
export function outcomeOf<Row extends Kept>(
  rows: readonly Row[],
  refused: ReadonlyMap<number, ImportFault>,
): { rows: Row[]; counts: ImportCounts } {
  const ended = rows.map((row) => {
    const fault = refused.get(row.row);
    return fault ? { ...row, status: 'wrong' as const, faults: [fault] } : row;
  });
  return { rows: ended.filter(({ status }) => status === 'wrong' || status === 'asked'), counts: countsOf(ended) };
}
