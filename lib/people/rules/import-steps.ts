import { formatDate, overlaps, type PlainDate } from '../../kernel/dates';
import type { ImportKey } from './import-columns';
import type { KnownHead, KnownPerson, RegisterSnapshot } from './import-known';
import type { ImportPerson } from './import-person';
import { isSamePost } from './positions';

/**
 * What a row does to a person's post. `same`: nothing. `begin`: a first segment, or one after an ended segment. `move`: the open segment
 * ends and a new one begins. `correct`: the open segment gets another post. `head-post`: the leading post itself is changed.
 */
export type Place = 'same' | 'begin' | 'move' | 'correct' | 'head-post';
export type PersonStep = {
  row: number;
  unitCode: string;
  person: ImportPerson;
  /** The first day of the segment, from the row or for the whole import; null if neither gives one. */
  fromOn: PlainDate | null;
  known?: KnownPerson;
  place: Place;
  changesProfile: boolean;
};
type Wanted = Omit<PersonStep, 'place' | 'changesProfile'>;
type Refused = { refused: [ImportKey, string] };
/** The first day is needed, but neither the row nor the officer gives it. */
type Dayless = { asks: 'day' };

const INACTIVE = 'Pegawai ini nonaktif. Aktifkan kembali di halaman Pegawai, lalu impor lagi.';

/** What a row does to its person, or the question to ask first, or why the row is impossible. */
export function stepOf(wanted: Wanted, world: RegisterSnapshot): PersonStep | Refused | Dayless {
  const { person, known } = wanted;
  if (known?.deactivatedOn) return { refused: ['identityNumber', INACTIVE] };
  const place = placeOf(wanted, world);
  if (typeof place !== 'string') return place;
  return { ...wanted, place, changesProfile: known !== undefined && changesProfile(known, person) };
}

function changesProfile(known: KnownPerson, { profile }: ImportPerson): boolean {
  return (
    known.name !== profile.name || known.grade !== profile.grade || known.identityNumber !== profile.identityNumber
  );
}

function placeOf({ person, known, fromOn, unitCode }: Wanted, world: RegisterSnapshot): Place | Refused | Dayless {
  const segment = known?.segment;
  const isHere = segment !== undefined && world.units.get(unitCode)?.id === segment.unitId;
  const isOpen = segment?.toOn === null;
  const isSame = isHere && isSamePost(segment.post, person.post);
  if (isSame && (isOpen || (fromOn !== null && fromOn <= segment.toOn!))) return 'same';
  if (isOpen && isHere && segment.post.isHead && person.post.isHead) return 'head-post';
  if (fromOn === null) return { asks: 'day' };
  if (!segment) return 'begin';
  if (!isOpen) return fromOn > segment.toOn! ? 'begin' : tooEarly(segment);
  if (segment.plannedFromOn !== null && fromOn <= segment.plannedFromOn) return tooEarly(segment);
  if (fromOn > segment.fromOn) return 'move';
  return fromOn === segment.fromOn && !segment.hasDocuments ? 'correct' : tooEarly(segment);
}

function tooEarly(segment: NonNullable<KnownPerson['segment']>): Refused {
  const { plannedFromOn, fromOn } = segment;
  const since = `Sudah tercatat di jabatan lain sejak ${formatDate(fromOn)}`;
  const until = segment.toOn === null ? '' : ` sampai ${formatDate(segment.toOn)}`;
  const planned = plannedFromOn ? `, berlaku mulai ${formatDate(plannedFromOn)}` : '';
  const why = segment.hasDocuments ? ` dan sudah mempunyai SKP di sana${planned}` : '';
  return { refused: ['fromOn', `${since}${until}${why}. Tanggal berlaku harus sesudahnya.`] };
}

/** Rows that would give a unit a second head, each with its row number and the name of the present or future head. */
export function findTakenHeads(
  steps: readonly PersonStep[],
  world: RegisterSnapshot,
): { row: number; holder: string }[] {
  const leaving = new Map(
    steps.flatMap((step) => (step.known && leavesPost(step) ? [[step.known.id, step]] : [])) as [string, PersonStep][],
  );
  return steps.flatMap((step) => {
    if (!step.person.post.isHead || step.place === 'same' || step.fromOn === null) return [];
    const unit = world.units.get(step.unitCode);
    const head = unit && world.heads.get(unit.id);
    const holder = head?.holders.find((held) => isInTheWay(held, step.fromOn!, step.known?.id, leaving));
    return holder ? [{ row: step.row, holder: holder.name }] : [];
  });
}

export function leavesPost({ place }: PersonStep): boolean {
  return place === 'move' || place === 'correct';
}

function isInTheWay(
  held: KnownHead['holders'][number],
  fromOn: PlainDate,
  own: string | undefined,
  leaving: ReadonlyMap<string, PersonStep>,
): boolean {
  if (held.employeeId === own || !overlaps(held, { fromOn, toOn: null })) return false;
  const leaves = leaving.get(held.employeeId);
  return !leaves?.fromOn || leaves.fromOn > fromOn;
}
