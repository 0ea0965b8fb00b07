import { type PlainDate, readDay } from '../../kernel/dates';
import { reasonsOf } from '../../kernel/decision';
import type { ImportFault, ImportRow } from './import-cells';
import type { ImportKey } from './import-columns';
import type { KnownPerson } from './import-known';
import { faultOfPost } from './import-post';
import { readClass, readEmployment, readLevel } from './import-words';
import { readNip } from './nip';
import { canHavePostLevel, type PostShape } from './positions';
import { type Profile, settleProfile } from './profile';
import { canBeginOn } from './segments';
import type { Employment } from './vocabulary';

/** A person as a row of the file describes them. `fromOn` is null if the row has no day; then the day of the whole import counts. */
export type ImportPerson = { profile: Profile; signInName: string; post: PostShape; fromOn: PlainDate | null };
/** `remarks` name words of the file that were read as other words, and values that were not taken over. */
export type ReadPerson = { person?: ImportPerson; faults: ImportFault[]; remarks: string[] };

const PERSON_KEYS: readonly ImportKey[] = ['identityNumber', 'name', 'position', 'positionClass', 'signInName'];

/** Whether a row is about a person. Otherwise it is about a unit only. */
export function hasPerson({ values }: ImportRow): boolean {
  return PERSON_KEYS.some((key) => values[key] !== undefined);
}

/**
 * Reads the person of a row, or returns all faults at once. A column that the sheet does not have changes nothing for a registered person.
 * Exception: without the column Pimpinan Unit, a person who moves to another unit is not recorded as its leader. `isHere`: the row names
 * the unit of the person's last segment.
 */
export function readPerson(row: ImportRow, known?: KnownPerson, isHere = false): ReadPerson {
  const { values } = row;
  const employment = employmentOf(row, known);
  const level = levelOf(row, known);
  const positionClass =
    values.positionClass || !level.word ? { ...NONE, ...readClass(values.positionClass ?? '') } : FUNCTIONAL;
  const isHead = lacks(row, 'isHead') && isHere ? known?.segment?.post.isHead : readYesNo(values.isHead);
  const fromOn = values.fromOn ? readDay(values.fromOn) : NO_DAY;
  const post = values.position === undefined ? undefined : faultOfPost(values.position);
  const faults = [
    ...missing(
      row,
      employment.word === 'pejabat-negara' ? ['name', 'position'] : ['name', 'identityNumber', 'position'],
    ),
    ...refuse(row, 'employment', employment.fault),
    ...refuse(row, 'positionClass', positionClass.fault),
    ...refuse(row, 'functionalLevel', level.fault),
    ...refuse(row, 'isHead', isHead === undefined ? 'Isi ya, tidak, atau kosong.' : undefined),
    ...refuse(row, 'fromOn', fromOn.fault),
    ...refuse(row, 'position', post),
  ];
  const remarks = [employment, positionClass, level].flatMap(({ remark }) => remark ?? []);
  if (lacks(row, 'isHead') && !isHere && known?.segment?.post.isHead)
    remarks.push('tidak dicatat sebagai pimpinan di unit baru: berkas tidak mempunyai kolom Pimpinan Unit');
  if (!employment.word || !positionClass.word || level.fault !== undefined || fromOn.day === undefined)
    return { faults, remarks };
  const [unfit] = reasonsOf(canHavePostLevel(positionClass.word, level.word ?? null));
  faults.push(...refuse(row, 'functionalLevel', unfit));
  const settled = settle(row, employment.word, known);
  faults.push(...settled.faults.filter(({ key }) => !faults.some((said) => said.key === key)));
  if (settled.profile && fromOn.day) {
    const [unborn] = reasonsOf(canBeginOn(settled.profile.bornOn, fromOn.day));
    faults.push(...refuse(row, 'fromOn', unborn));
  }
  if (!settled.profile || faults.length > 0) return { faults, remarks };
  const shape = { positionClass: positionClass.word, functionalLevel: level.word ?? null, isHead: isHead ?? false };
  const { profile, signInName } = settled;
  const person = { profile, signInName, post: { name: values.position ?? '', ...shape }, fromOn: fromOn.day };
  return { person, faults, remarks };
}

/** A level without a class means that the post is functional. */
const FUNCTIONAL = { word: 'fungsional', remark: undefined, fault: undefined } as const;
const NO_DAY = { day: null, fault: undefined };
const NONE = { word: undefined, remark: undefined, fault: undefined };

function lacks({ lacks: absent }: ImportRow, key: ImportKey): boolean {
  return absent?.includes(key) ?? false;
}

type Settled =
  | { profile: Profile; signInName: string; faults: ImportFault[] }
  | { profile?: undefined; faults: ImportFault[] };

function settle(row: ImportRow, employment: Employment, known: KnownPerson | undefined): Settled {
  const { name = '', identityNumber = '', signInName = '' } = row.values;
  const grade = (lacks(row, 'grade') && known ? known.grade : row.values.grade) ?? '';
  const settled = settleProfile({ name, employment, identityNumber, signInName, grade });
  if (settled.profile) return { ...settled, faults: [] };
  return { faults: Object.entries(settled.faults).map(([key, reason]) => fault(row, key as ImportKey, reason)) };
}

/**
 * The kind of employment: as written in the row. If the sheet has no such column, a registered person keeps theirs. Otherwise a row without
 * a number is about a pejabat negara, and the NIP distinguishes PNS and PPPK (PNS if it cannot be read).
 */
function employmentOf(row: ImportRow, known: KnownPerson | undefined) {
  const { employment, identityNumber = '' } = row.values;
  if (employment) return { ...NONE, ...readEmployment(employment) };
  if (lacks(row, 'employment') && known) return { ...NONE, word: known.employment };
  if (identityNumber === '') return { ...NONE, word: 'pejabat-negara' as const };
  return { ...NONE, word: readNip(identityNumber).facts?.employment ?? ('pns' as const) };
}

/** The level of a post. If the sheet has no such column, a post of the same name keeps its level. */
function levelOf(row: ImportRow, known: KnownPerson | undefined) {
  const { functionalLevel, position = '' } = row.values;
  if (functionalLevel) return { ...NONE, ...readLevel(functionalLevel) };
  const post = known?.segment?.post;
  const isSame = lacks(row, 'functionalLevel') && post?.name.toLowerCase() === position.toLowerCase();
  return { ...NONE, word: isSame ? (post?.functionalLevel ?? undefined) : undefined };
}

/** A typed yes or no: null for an empty cell, undefined for any other text. */
export function readYesNo(typed: string | undefined): boolean | null | undefined {
  if (!typed) return null;
  const wanted = typed.trim().toLowerCase();
  if (['ya', 'y', '1', 'true', 'benar'].includes(wanted)) return true;
  return ['tidak', 't', '0', 'false', 'salah', '-'].includes(wanted) ? false : undefined;
}

function missing(row: ImportRow, keys: readonly ImportKey[]): ImportFault[] {
  return keys.flatMap((key) => refuse(row, key, row.values[key] === undefined ? 'Kolom ini wajib diisi.' : undefined));
}

function refuse(row: ImportRow, key: ImportKey, reason: string | undefined): ImportFault[] {
  return reason === undefined ? [] : [fault(row, key, reason)];
}

export function fault(row: ImportRow, key: ImportKey, reason: string): ImportFault {
  return { key, read: (row.values[key] ?? '').slice(0, 80), reason };
}
