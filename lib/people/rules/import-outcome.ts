import type { ImportFault } from './import-cells';
import { countsOf, type ImportCounts } from './import-counts';
import type { ImportPlan, ImportStatus } from './import-plan';
import type { PersonStep } from './import-steps';
import { codeKey, type UnitDraft } from './import-units';

/**
 * A text made of what a row changes and of the revisions of the person and the last segment. If the text is still the same when the import
 * runs, the row does what the officer saw.
 */
export function stepKey({ place, known, fromOn, changesProfile }: PersonStep): string {
  const segment = known?.segment;
  return [place, fromOn, known?.id, known?.revision, segment?.id, segment?.revision, changesProfile].join('|');
}

/** The rows that are not imported although they were confirmed, each with the reason. */
export type RefusedRows = Map<number, ImportFault>;
/** `same`: how many confirmed rows have nothing left to change, for example because an earlier run wrote them. */
export type Confirmed = { steps: PersonStep[]; units: UnitDraft[]; same: number; refused: RefusedRows };
type Seen = { row: number; status: ImportStatus; stepKey?: string };

/**
 * The part of a plan that was confirmed: rows that the officer saw as new or changed, and that still do the same. The other confirmed rows
 * are `refused`.
 */
export function confirmedSteps(seen: readonly Seen[], { verdicts, steps, units }: ImportPlan): Confirmed {
  const wanted = new Map(seen.filter(isNewOrChanged).map((row) => [row.row, row]));
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
    else if (!isNewOrChanged({ status }) || (was.stepKey !== undefined && (!step || stepKey(step) !== was.stepKey)))
      refused.set(row.row, CHANGED);
    if (!refused.has(row.row)) codes.add(codeKey(row.values.unitCode ?? ''));
  }
  const isOpen = ({ row, place, changesProfile }: PersonStep) =>
    wanted.has(row) && !refused.has(row) && (place !== 'same' || changesProfile);
  return { steps: steps.filter(isOpen), units: unitsOf(codes, units), same, refused };
}

const isNewOrChanged = ({ status }: { status: ImportStatus }) => status === 'new' || status === 'changed';

/** The units of these rows, and the units of the file above them. */
function unitsOf(codes: Set<string>, units: readonly UnitDraft[]): UnitDraft[] {
  const byCode = new Map(units.map((unit) => [codeKey(unit.code), unit]));
  for (const code of codes) {
    const above = byCode.get(code)?.parentCode;
    if (above) codes.add(codeKey(above));
  }
  return units.filter(({ code }) => codes.has(codeKey(code)));
}

/** The fault of a row that would do something else than the officer confirmed. */
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
    'Orang yang memulai impor ini tidak lagi berhak mengimpor pegawai, jadi baris ini tidak dimasukkan. Admin instansi lain dapat mengimpornya.',
};

/**
 * The confirmed part of a plan, if the person who confirmed it has lost the right to import. No further row is written, and the remaining
 * rows are refused.
 */
export function withoutRight({ steps, same, refused }: Confirmed): Confirmed {
  const rows = steps.map(({ row }) => row);
  return { steps: [], units: [], same, refused: new Map([...refused, ...rows.map((row) => [row, NO_RIGHT] as const)]) };
}

type Kept = { row: number; status: ImportStatus; faults: ImportFault[] };

/**
 * The rows that stay stored after the import (status `wrong` or `asked`), and how many rows have each status. Refused rows count as
 * `wrong`.
 */
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
