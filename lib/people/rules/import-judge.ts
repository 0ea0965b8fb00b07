import type { PlainDate } from '../../kernel/dates';
import type { ImportFault, ImportRow } from './import-cells';
import { isExample } from './import-examples';
import type { KnownPerson, RegisterSnapshot } from './import-known';
import { fault, hasPerson, type ImportPerson, readPerson } from './import-person';
import { SECOND_POST } from './import-post';
import { type PersonStep, stepOf } from './import-steps';
import { twinKey, twinsOf } from './import-twins';
import { codeKey } from './import-units';
import { digitsWritten, readNip } from './nip';
import { placeOf } from './sheet-table';
import { withoutNumberWord } from './text';

/**
 * A question that an officer must answer before a row can be imported. `day`: from which day its post is held. `twin`: whether the person
 * of the row is the registered person with this name and number.
 */
export type Question = { asks: 'day' } | { asks: 'twin'; name: string; identityNumber: string };
/** `same`: the row is about the registered person, and the file corrects that person's number. `other`: the row is about another person. */
export type TwinAnswer = 'same' | 'other';
export type Answers = { effectiveOn: PlainDate | null; twins: Readonly<Record<string, TwinAnswer>> };

/**
 * A row after its comparison: its faults, what it changes (`step`), or the question to ask first. `remarks` are notes for the officer. A
 * row about a unit only has no step.
 */
export type Judged = {
  row: ImportRow;
  faults: ImportFault[];
  remarks: string[];
  step?: PersonStep;
  question?: Question;
};

/** Compares the rows one by one, in the order of the file, with the register and with the rows before them. */
export class Judge {
  private readonly people = new Map<string, string>();
  private readonly heads = new Map<string, string>();
  private readonly newPeople = new Map<string, string>();
  private readonly twins: ReadonlyMap<string, KnownPerson>;
  private readonly inFile: ReadonlySet<string>;

  constructor(
    rows: readonly ImportRow[],
    private readonly world: RegisterSnapshot,
    private readonly answers: Answers,
  ) {
    this.twins = twinsOf(world.people.values());
    this.inFile = new Set(rows.map(signInNameOf));
  }

  judge(row: ImportRow, cells: readonly ImportFault[]): Judged {
    if (isExample(row)) return { row, faults: [fault(row, 'name', 'Baris contoh; hapus dari berkas.')], remarks: [] };
    if (!hasPerson(row)) return { row, faults: [...cells], remarks: [] };
    const { known, question, remark } = this.findRegistered(row);
    const unitCode = codeKey(row.values.unitCode ?? '');
    const isHere = known?.segment !== undefined && this.world.units.get(unitCode)?.id === known.segment.unitId;
    const read = readPerson(row, known, isHere);
    const faults = [...cells, ...read.faults.filter(({ key }) => !cells.some((said) => said.key === key))];
    const judged: Judged = { row, faults, remarks: [...read.remarks, ...remark] };
    if (!read.person) return judged;
    const fromOn = read.person.fromOn ?? this.answers.effectiveOn;
    const step = stepOf({ row: row.row, unitCode, person: read.person, known, fromOn }, this.world);
    faults.push(...this.claims(row, unitCode, read.person, faults.length === 0));
    if ('refused' in step) faults.push(fault(row, ...step.refused));
    if (faults.length > 0) return judged;
    if ('asks' in step || question) return { ...judged, question: question ?? { asks: 'day' } };
    return 'place' in step ? { ...judged, step } : judged;
  }

  /**
   * Finds the registered person of a row: by number or sign-in name, or by name and birth date if the officer answered `same`. If another
   * registered person has this name and birth date, and there is no answer yet, `question` is set.
   */
  private findRegistered(row: ImportRow): { known?: KnownPerson; question?: Question; remark: string[] } {
    const known = this.world.people.get(signInNameOf(row));
    const key = known ? undefined : twinKey({ name: row.values.name ?? '', bornOn: bornOnOf(row) });
    if (!key) return { known, remark: [] };
    const before = this.newPeople.get(key);
    this.newPeople.set(key, placeOf(row));
    const twin = this.twins.get(key);
    if (!twin || this.inFile.has(twin.signInName))
      return { remark: before ? [`nama dan tanggal lahir sama dengan baris ${before}`] : [] };
    const answer = this.answers.twins[row.row];
    if (answer === 'same') return { known: twin, remark: [] };
    const question: Question = { asks: 'twin', name: twin.name, identityNumber: twin.identityNumber ?? '' };
    return { question: answer === 'other' ? undefined : question, remark: [] };
  }

  private claims(row: ImportRow, unitCode: string, person: ImportPerson, isSound: boolean): ImportFault[] {
    const { profile, signInName, post } = person;
    const identity = profile.identityNumber === null ? 'signInName' : 'identityNumber';
    const twice = claim(this.people, signInName, row);
    if (twice) return [fault(row, identity, `Orang ini sudah ada di baris ${twice}. ${SECOND_POST}`)];
    const head = post.isHead && isSound ? claim(this.heads, unitCode, row) : undefined;
    return head
      ? [fault(row, 'isHead', `Unit ini sudah mempunyai pimpinan di baris ${head}. Satu unit dipimpin satu orang.`)]
      : [];
  }
}

function claim(taken: Map<string, string>, key: string, row: ImportRow): string | undefined {
  const before = taken.get(key);
  if (before === undefined) taken.set(key, placeOf(row));
  return before;
}

/** The sign-in name of a row: from its number or, if the row has no number, from its column for the sign-in name. */
function signInNameOf({ values }: ImportRow): string {
  const { identityNumber, signInName = '' } = values;
  if (!identityNumber) return signInName.trim().toLowerCase();
  const digits = digitsWritten(identityNumber);
  return /^\d+$/.test(digits) ? digits : withoutNumberWord(identityNumber).replace(/\s/g, '').toLowerCase();
}

function bornOnOf({ values }: ImportRow): PlainDate | null {
  return readNip(values.identityNumber ?? '').facts?.bornOn ?? null;
}
