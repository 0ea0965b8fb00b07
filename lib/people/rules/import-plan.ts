import type { ImportFault, ImportRow } from './import-cells';
import { isExample } from './import-examples';
import { type Answers, Judge, type Judged, type Question } from './import-judge';
import type { RegisterSnapshot } from './import-known';
import { notesOf, type UnitNames, unitNames } from './import-notes';
import { fault } from './import-person';
import { findTakenHeads, type PersonStep } from './import-steps';
import { codeKey, newTopAbove, readUnits, type UnitDraft } from './import-units';
import { closedByName } from './names';

export type ImportStatus = 'new' | 'changed' | 'same' | 'asked' | 'wrong';
/** The outcome of the comparison for one row of the file. */
export type Verdict = {
  row: ImportRow;
  status: ImportStatus;
  note: string;
  faults: ImportFault[];
  /** The question that an officer must answer before the row can be imported. */
  question?: Question;
  /** The code of the new top unit that the unit of this row is or belongs to, if the register already has a top unit. */
  newTop?: string;
  step?: PersonStep;
};
export type ImportPlan = { verdicts: Verdict[]; units: UnitDraft[]; steps: PersonStep[] };

/** How many rows are compared at once, before other requests get their turn. */
const ROWS_A_PIECE = 100;

/**
 * Compares a file with the register. Each row is new, changed, the same, to be asked about, or wrong. The function only computes, so
 * preview and import get the same answer from the same register. In a second import, the rows that the first import wrote are the same.
 */
export function planImport(rows: readonly ImportRow[], world: RegisterSnapshot, answers: Answers): ImportPlan {
  const pieces = planPieces(rows, world, answers);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

/** `planImport` in pieces, so that the server can answer other requests in between. Each piece yields the number of rows done. */
export function* planPieces(
  rows: readonly ImportRow[],
  world: RegisterSnapshot,
  answers: Answers,
): Generator<number, ImportPlan, void> {
  const { drafts, faults } = readUnits(
    rows.filter((row) => !isExample(row) && namesUnit(row)),
    world.units,
  );
  yield 0;
  const judge = new Judge(rows, world, answers);
  const judged: Judged[] = [];
  for (const row of rows) {
    judged.push(judge.judge(row, [...row.faults, ...(faults.get(row.row) ?? [])]));
    if (judged.length % ROWS_A_PIECE === 0) yield judged.length;
  }
  refuseTakenHeads(judged, world);
  yield judged.length;
  const units = wantedUnits(judged, drafts).filter((draft) => draft.known === undefined || changesUnit(draft, world));
  const byRow = new Map(units.map((draft) => [draft.row, draft]));
  const hasTop = [...world.units.values()].some(({ parentId, closedOn }) => parentId === null && closedOn === null);
  const names = unitNames(world, drafts);
  yield judged.length;
  const verdicts = judged.map((one) => {
    const verdict = verdictOf(one, byRow.get(one.row.row), names);
    return hasTop && verdict.status !== 'wrong' ? { ...verdict, newTop: newTopAbove(one.row, drafts) } : verdict;
  });
  const steps = judged.flatMap(({ step, faults: found }) => (step && found.length === 0 ? [step] : []));
  return { verdicts, units, steps };
}

/**
 * Whether the row can describe a unit. It cannot if its code has a fault, for example because a spreadsheet stored it as a number or a
 * date.
 */
function namesUnit({ faults }: ImportRow): boolean {
  return !faults.some(({ key }) => key === 'unitCode' || key === 'parentCode');
}

/**
 * Refuses rows that would give a unit a second head. A refused row leaves its person in a post that another row may need, so the check
 * repeats until nothing changes.
 */
function refuseTakenHeads(judged: Judged[], world: RegisterSnapshot): void {
  const byRow = new Map(judged.map((one) => [one.row.row, one]));
  for (;;) {
    const good = judged.flatMap(({ step, faults }) => (step && faults.length === 0 ? [step] : []));
    const taken = findTakenHeads(good, world);
    if (taken.length === 0) return;
    for (const { row, holder } of taken) {
      const one = byRow.get(row);
      one?.faults.push(
        fault(
          one.row,
          'isHead',
          `${closedByName(`Unit ini masih dipimpin ${holder}`)} Pindahkan atau akhiri dahulu tugasnya.`,
        ),
      );
    }
  }
}

/**
 * The units of the rows without faults or questions, and the units above them. A unit that only other rows name is neither created nor
 * changed.
 */
function wantedUnits(judged: readonly Judged[], drafts: ReadonlyMap<string, UnitDraft>): UnitDraft[] {
  const wanted = new Map<string, UnitDraft>();
  for (const { row, faults, question } of judged) {
    if (faults.length > 0 || question) continue;
    let code: string | undefined = codeKey(row.values.unitCode ?? '');
    while (code !== undefined && !wanted.has(code)) {
      const draft = drafts.get(code);
      if (!draft) break;
      wanted.set(code, draft);
      code = draft.parentCode && codeKey(draft.parentCode);
    }
  }
  return [...wanted.values()].sort((a, b) => a.row - b.row);
}

function changesUnit({ known, name, parentCode, isIndependent }: UnitDraft, world: RegisterSnapshot): boolean {
  if (!known) return true;
  const parent = parentCode === undefined ? known.parentId : (world.units.get(codeKey(parentCode))?.id ?? '');
  return (
    (name ?? known.name) !== known.name ||
    parent !== known.parentId ||
    (isIndependent ?? known.isIndependent) !== known.isIndependent
  );
}

function verdictOf(
  { row, faults, step, question, remarks }: Judged,
  unit: UnitDraft | undefined,
  names: UnitNames,
): Verdict {
  if (faults.length > 0) return { row, faults, status: 'wrong', note: '' };
  if (question) return { row, faults, status: 'asked', note: remarks.join('; '), question };
  const notes = notesOf(unit, step, names);
  const isNew = step ? step.known === undefined : unit !== undefined && unit.known === undefined;
  const status = isNew ? 'new' : notes.length > 0 ? 'changed' : 'same';
  return { row, faults, status, note: [...notes, ...remarks].join('; '), step };
}
