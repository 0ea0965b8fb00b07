import { formatDate, overlaps, type PlainDate } from '../../kernel/dates';
import type { ImportKey } from './import-columns';
import type { ImportPerson } from './import-person';
import type { KnownUnit } from './import-units';
import { isSamePost, type PostShape } from './positions';

/** Somebody who is already registered, with the running or last segment. */
export type KnownPerson = {
  id: string;
  name: string;
  grade: string | null;
  signInName: string;
  deactivatedOn: string | null;
  segment?: {
    id: string;
    unitId: string;
    post: PostShape;
    fromOn: PlainDate;
    toOn: PlainDate | null;
    hasDocuments: boolean;
    /** First day of the last plan that was set on it. */
    plannedFromOn: PlainDate | null;
  };
};
/** The post that leads a unit, and whoever holds it now or later. */
export type KnownHead = {
  positionId: string;
  post: PostShape;
  holders: { employeeId: string; name: string; fromOn: PlainDate; toOn: PlainDate | null }[];
};
/** What an import is compared with: units by code, people by sign-in name, heads by unit. */
export type World = {
  units: ReadonlyMap<string, KnownUnit>;
  people: ReadonlyMap<string, KnownPerson>;
  heads: ReadonlyMap<string, KnownHead>;
};

/** What happens to the post of somebody: nothing, a first or new segment, a move, a correction of the running one, or of the head's post. */
export type Place = 'same' | 'begin' | 'move' | 'correct' | 'head-post';
export type PersonStep = {
  row: number;
  unitCode: string;
  person: ImportPerson;
  fromOn: PlainDate;
  known?: KnownPerson;
  place: Place;
  changesProfile: boolean;
};
type Refused = { refused: [ImportKey, string] };

const INACTIVE = 'Pegawai ini nonaktif. Aktifkan kembali di halaman Pegawai, lalu impor lagi.';

/** What a good row does to its person, or why it cannot. */
export function stepOf(wanted: Omit<PersonStep, 'place' | 'changesProfile'>, world: World): PersonStep | Refused {
  const { person, known } = wanted;
  if (known?.deactivatedOn) return { refused: ['identityNumber', INACTIVE] };
  const place = placeOf(wanted, world);
  if (typeof place !== 'string') return place;
  const { name, grade } = person.profile;
  const changesProfile = known !== undefined && (known.name !== name || known.grade !== grade);
  return { ...wanted, place, changesProfile };
}

function placeOf(
  { person, known, fromOn, unitCode }: Omit<PersonStep, 'place' | 'changesProfile'>,
  world: World,
): Place | Refused {
  const segment = known?.segment;
  if (!segment) return 'begin';
  const isHere = world.units.get(unitCode)?.id === segment.unitId;
  const isOpen = segment.toOn === null;
  if (isHere && isSamePost(segment.post, person.post) && (isOpen || fromOn <= segment.toOn!)) return 'same';
  if (!isOpen) return fromOn > segment.toOn! ? 'begin' : tooEarly(segment);
  if (isHere && segment.post.isHead && person.post.isHead) return 'head-post';
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

/** Heads of units that would be led by two at once: the row number and who is in the way. */
export function findTakenHeads(steps: readonly PersonStep[], world: World): { row: number; holder: string }[] {
  const leaving = new Map(
    steps.flatMap((step) => (step.known && leavesPost(step) ? [[step.known.id, step]] : [])) as [string, PersonStep][],
  );
  return steps.flatMap((step) => {
    if (!step.person.post.isHead || step.place === 'same') return [];
    const unit = world.units.get(step.unitCode);
    const head = unit && world.heads.get(unit.id);
    const holder = head?.holders.find((held) => isInTheWay(held, step, leaving));
    return holder ? [{ row: step.row, holder: holder.name }] : [];
  });
}

function leavesPost({ place }: PersonStep): boolean {
  return place === 'move' || place === 'correct';
}

function isInTheWay(
  held: KnownHead['holders'][number],
  step: PersonStep,
  leaving: ReadonlyMap<string, PersonStep>,
): boolean {
  if (held.employeeId === step.known?.id || !overlaps(held, { fromOn: step.fromOn, toOn: null })) return false;
  const leaves = leaving.get(held.employeeId);
  return !leaves || leaves.fromOn > step.fromOn;
}
