import { type PlainDate, parseDate } from '../../kernel/dates';
import { reasonsOf } from '../../kernel/decision';
import { EMPLOYMENTS, type Employment } from './identity';
import type { ImportFault, ImportRow } from './import-cells';
import type { ImportKey } from './import-columns';
import { readNip } from './nip';
import { FUNCTIONAL_LEVELS, levelFits, POSITION_CLASSES, type PostShape } from './positions';
import { type Profile, settleProfile } from './profile';

/** Somebody as a row of the file has them. `fromOn` is null where the file leaves the day to the whole import. */
export type ImportPerson = { profile: Profile; signInName: string; post: PostShape; fromOn: PlainDate | null };
export type ReadPerson = { person?: ImportPerson; faults: ImportFault[] };

const PERSON_KEYS: readonly ImportKey[] = ['identityNumber', 'name', 'position', 'positionClass', 'signInName'];

/** Whether a row is about a unit alone. */
export function hasPerson({ values }: ImportRow): boolean {
  return PERSON_KEYS.some((key) => values[key] !== undefined);
}

/** Settles the person of a row, or names every fault at once. */
export function readPerson(row: ImportRow): ReadPerson {
  const { values } = row;
  const employment = employmentOf(values.employment, values.identityNumber);
  const positionClass = classOf(values.positionClass, values.functionalLevel);
  const level = values.functionalLevel ? wordOf(values.functionalLevel, FUNCTIONAL_LEVELS) : null;
  const isHead = readYesNo(values.isHead);
  const fromOn = values.fromOn ? parseDate(values.fromOn) : null;
  const faults = [
    ...missing(row, employment === 'pejabat-negara' ? ['name', 'position'] : ['name', 'identityNumber', 'position']),
    ...refuse(
      row,
      'employment',
      !employment,
      'Jenis pegawai tidak dikenal. Yang ada: PNS, PPPK, TNI/Polri, Pejabat Negara.',
    ),
    ...refuse(row, 'positionClass', !positionClass, UNKNOWN_CLASS),
    ...refuse(row, 'functionalLevel', level === undefined, UNKNOWN_LEVEL),
    ...refuse(row, 'isHead', isHead === undefined, 'Isi ya, tidak, atau kosong.'),
    ...refuse(row, 'fromOn', fromOn === undefined, 'Tanggal tidak dikenal. Tulis seperti 01-03-2026.'),
  ];
  if (!employment || !positionClass || level === undefined || fromOn === undefined) return { faults };
  const [unfit] = reasonsOf(levelFits(positionClass, level));
  if (unfit) faults.push(fault(row, 'functionalLevel', unfit));
  const settled = settle(row, employment);
  faults.push(...settled.faults.filter(({ key }) => !faults.some((known) => known.key === key)));
  const post = { name: values.position ?? '', positionClass, functionalLevel: level, isHead: isHead ?? false };
  return settled.profile && faults.length === 0 ? { person: { ...settled, post, fromOn }, faults } : { faults };
}

const UNKNOWN_CLASS =
  'Jenis jabatan tidak dikenal. Yang ada: JPT Utama, JPT Madya, JPT Pratama, Administrator, Pengawas, Pelaksana, Fungsional, Pejabat Negara.';
const UNKNOWN_LEVEL =
  'Jenjang tidak dikenal. Yang ada: Pemula, Terampil, Mahir, Penyelia, Ahli Pertama, Ahli Muda, Ahli Madya, Ahli Utama.';

type Settled =
  | { profile: Profile; signInName: string; faults: ImportFault[] }
  | { profile?: undefined; faults: ImportFault[] };

function settle(row: ImportRow, employment: Employment): Settled {
  const { name = '', identityNumber = '', signInName = '', grade = '' } = row.values;
  const settled = settleProfile({ name, employment, identityNumber, signInName, grade });
  if (settled.profile) return { ...settled, faults: [] };
  return { faults: Object.entries(settled.faults).map(([key, reason]) => fault(row, key as ImportKey, reason)) };
}

/** Read from the number where the file does not say it: PNS and PPPK are told apart by the NIP itself. */
function employmentOf(typed: string | undefined, identityNumber = ''): Employment | undefined {
  if (typed) return wordOf(typed, EMPLOYMENTS);
  if (identityNumber === '') return 'pejabat-negara';
  return readNip(identityNumber).facts?.employment ?? 'pns';
}

/** A level alone says that the post is functional. */
function classOf(typed: string | undefined, level: string | undefined) {
  if (typed) return wordOf(typed.replace(/^jabatan\s+/i, '').replace(/^jf$/i, 'fungsional'), POSITION_CLASSES);
  return level ? 'fungsional' : undefined;
}

/** `JPT Pratama`, `jpt-pratama` and `TNI/Polri` are the words of the closed vocabularies. */
function wordOf<Word extends string>(typed: string, words: readonly Word[]): Word | undefined {
  const wanted = typed
    .trim()
    .toLowerCase()
    .replace(/[\s/_]+/g, '-');
  return words.find((word) => word === wanted);
}

/** `null` where nothing is written, undefined where it is neither yes nor no. */
export function readYesNo(typed: string | undefined): boolean | null | undefined {
  if (!typed) return null;
  const wanted = typed.trim().toLowerCase();
  if (['ya', 'y', '1', 'true', 'benar'].includes(wanted)) return true;
  return ['tidak', 't', '0', 'false', 'salah', '-'].includes(wanted) ? false : undefined;
}

function missing(row: ImportRow, keys: readonly ImportKey[]): ImportFault[] {
  return keys.flatMap((key) => refuse(row, key, row.values[key] === undefined, 'Kolom ini wajib diisi.'));
}

function refuse(row: ImportRow, key: ImportKey, stands: boolean, reason: string): ImportFault[] {
  return stands ? [fault(row, key, reason)] : [];
}

export function fault(row: ImportRow, key: ImportKey, reason: string): ImportFault {
  return { key, read: (row.values[key] ?? '').slice(0, 80), reason };
}
