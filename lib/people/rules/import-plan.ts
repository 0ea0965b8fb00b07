import type { PlainDate } from '../../kernel/dates';
import type { ImportFault, ImportRow } from './import-cells';
import { isExample } from './import-examples';
import { fault, hasPerson, readPerson } from './import-person';
import { findTakenHeads, type PersonStep, stepOf, type World } from './import-steps';
import { codeKey, newTopAbove, readUnits, type UnitDraft } from './import-units';
import { closedByName } from './names';

export type ImportStatus = 'new' | 'changed' | 'same' | 'wrong';
/** What becomes of one row of the file. */
export type Verdict = {
  row: ImportRow;
  status: ImportStatus;
  note: string;
  faults: ImportFault[];
  /** Code of the unit that would come to the top of the tree by this row, beside one that is there already. */
  newTop?: string;
  step?: PersonStep;
};
export type ImportPlan = { verdicts: Verdict[]; units: UnitDraft[]; steps: PersonStep[] };

type Judged = { row: ImportRow; faults: ImportFault[]; step?: PersonStep };
type Seen = { people: Map<string, number>; heads: Map<string, number> };

/**
 * Compares a file with what is registered: what is new, changed, the same or wrong, row by row. Pure, so that the preview and the
 * import itself come to the same answer, and a second run finds everything the same.
 */
export function planImport(rows: readonly ImportRow[], world: World, effectiveOn: PlainDate): ImportPlan {
  const { drafts, faults } = readUnits(
    rows.filter((row) => !isExample(row)),
    world.units,
  );
  const seen: Seen = { people: new Map(), heads: new Map() };
  const judged = rows.map((row) =>
    judge(row, [...row.faults, ...(faults.get(row.row) ?? [])], world, effectiveOn, seen),
  );
  refuseTakenHeads(judged, world);
  const units = wantedUnits(judged, drafts).filter((draft) => draft.known === undefined || changesUnit(draft, world));
  const byRow = new Map(units.map((draft) => [draft.row, draft]));
  const hasTop = [...world.units.values()].some(({ parentId, closedOn }) => parentId === null && closedOn === null);
  const verdicts = judged.map((one) => {
    const verdict = verdictOf(one, byRow.get(one.row.row));
    return hasTop && verdict.status !== 'wrong' ? { ...verdict, newTop: newTopAbove(one.row, drafts) } : verdict;
  });
  return {
    verdicts,
    units,
    steps: judged.flatMap(({ step, faults: found }) => (step && found.length === 0 ? [step] : [])),
  };
}

function judge(row: ImportRow, cells: ImportFault[], world: World, effectiveOn: PlainDate, seen: Seen): Judged {
  if (isExample(row)) return { row, faults: [fault(row, 'name', 'Baris contoh; hapus dari berkas.')] };
  const faults = [...cells];
  if (!hasPerson(row)) return { row, faults };
  const { person, faults: found } = readPerson(row);
  faults.push(...found.filter(({ key }) => !faults.some((known) => known.key === key)));
  if (!person) return { row, faults };
  const unitCode = codeKey(row.values.unitCode ?? '');
  const known = world.people.get(person.signInName);
  const step = stepOf({ row: row.row, unitCode, person, known, fromOn: person.fromOn ?? effectiveOn }, world);
  const identity = person.profile.identityNumber === null ? 'signInName' : 'identityNumber';
  const before = claim(seen.people, person.signInName, row.row);
  if (before) faults.push(fault(row, identity, `Orang ini sudah ada di baris ${before}. Sisakan satu baris saja.`));
  if ('refused' in step) faults.push(fault(row, ...step.refused));
  const head = person.post.isHead && faults.length === 0 ? claim(seen.heads, unitCode, row.row) : undefined;
  if (head)
    faults.push(
      fault(row, 'isHead', `Unit ini sudah mempunyai pimpinan di baris ${head}. Satu unit dipimpin satu orang.`),
    );
  return { row, faults, step: 'refused' in step ? undefined : step };
}

function claim(taken: Map<string, number>, key: string, row: number): number | undefined {
  const before = taken.get(key);
  if (before === undefined) taken.set(key, row);
  return before;
}

/** Refusing one row may keep its person in a post that another row wants, so it is asked until nothing changes. */
function refuseTakenHeads(judged: Judged[], world: World): void {
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
          `${closedByName(`Unit ini masih dipimpin ${holder}`)} Pindahkan atau akhiri dulu tugasnya.`,
        ),
      );
    }
  }
}

/** Units of the good rows and everything above them; a unit that only wrong rows name is not made. */
function wantedUnits(judged: readonly Judged[], drafts: ReadonlyMap<string, UnitDraft>): UnitDraft[] {
  const wanted = new Map<string, UnitDraft>();
  for (const { row, faults } of judged) {
    if (faults.length > 0) continue;
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

function changesUnit({ known, name, parentCode, isIndependent }: UnitDraft, world: World): boolean {
  if (!known) return true;
  const parent = parentCode === undefined ? known.parentId : (world.units.get(codeKey(parentCode))?.id ?? '');
  return (
    (name ?? known.name) !== known.name ||
    parent !== known.parentId ||
    (isIndependent ?? known.isIndependent) !== known.isIndependent
  );
}

function verdictOf({ row, faults, step }: Judged, unit: UnitDraft | undefined): Verdict {
  if (faults.length > 0) return { row, faults, status: 'wrong', note: '' };
  const notes = [...(unit ? [unit.known ? 'unit berubah' : 'unit baru'] : []), ...(step ? notesOf(step) : [])];
  const isNew = step ? step.known === undefined : unit !== undefined && unit.known === undefined;
  const status = isNew ? 'new' : notes.length > 0 ? 'changed' : 'same';
  return { row, faults, status, note: notes.join(', '), step };
}

function notesOf({ known, person, place, changesProfile }: PersonStep): string[] {
  if (!known) return ['pegawai baru'];
  const notes: string[] = [];
  if (changesProfile && known.name !== person.profile.name) notes.push(`nama semula ${known.name}`);
  if (changesProfile && known.grade !== person.profile.grade) notes.push(`golongan semula ${known.grade ?? 'kosong'}`);
  if (place === 'begin') notes.push('penempatan baru');
  if (place === 'move') notes.push(`pindah dari ${known.segment?.post.name}`);
  if (place === 'correct') notes.push(`perbaikan penempatan, semula ${known.segment?.post.name}`);
  if (place === 'head-post') notes.push(`jabatan pimpinan semula ${known.segment?.post.name}`);
  return notes;
}
