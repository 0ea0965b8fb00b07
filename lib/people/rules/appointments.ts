import { addDays, formatDate, hasEnded, isWithin, overlaps, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import type { AppraiserCapacity, PositionClass } from './vocabulary';

/** Classes of posts whose holders appraise without delegation: pengawas or above (R6 Ps 1). */
export const APPRAISING_CLASSES: readonly PositionClass[] = [
  'pejabat-negara',
  'jpt-utama',
  'jpt-madya',
  'jpt-pratama',
  'administrator',
  'pengawas',
];

type Post = { positionClass: PositionClass; isHead: boolean } | undefined;

/**
 * Who can be named as appraiser (R6 Ps 1, p.89). As definitif: a person whose post is of `APPRAISING_CLASSES`, or leads a unit. As Plt. or
 * Plh.: anybody. A functional official can get a delegation only while leading a unit. `post` is undefined for a person without a post.
 */
export function canBeNamed(post: Post, capacity: AppraiserCapacity): Decision {
  const leads = post !== undefined && (post.isHead || APPRAISING_CLASSES.includes(post.positionClass));
  return decide(
    [
      capacity === 'definitif' && !leads,
      'Pejabat penilai paling rendah pejabat pengawas atau pimpinan unit. Untuk pejabat lain, pilih pendelegasian, Plt., atau Plh.',
    ],
    [
      capacity === 'delegasi' && post?.positionClass === 'fungsional' && !post.isHead,
      'Pejabat fungsional hanya dapat menerima pendelegasian bila memimpin sebuah unit (PermenPANRB 6/2022, hlm. 89).',
    ],
  );
}

export type Term = { fromOn: PlainDate; toOn: PlainDate | null };

/** What can end an appointment before the last day in its letter: its unit is closed, or the person named leaves. */
const EARLY_ENDS = ['unit-closed', 'left'] as const;
export type EarlyEnd = (typeof EARLY_ENDS)[number];
type Ends = Readonly<Partial<Record<EarlyEnd, PlainDate | null>>>;
/** The days on which an appointment counts, and what ends it before its letter does; null if nothing does. */
export type TrueTerm = Term & { endedBy: EarlyEnd | null };

/** The days on which an appointment counts: it ends early if its unit is closed or its person leaves (the same rule as `inForce`). */
export function trueTerm(letter: Term, ends: Ends): TrueTerm {
  const [first] = EARLY_ENDS.flatMap((by) => (ends[by] ? [{ by, on: ends[by] }] : [])).sort((a, b) =>
    a.on < b.on ? -1 : 1,
  );
  const isEarlier = first !== undefined && (letter.toOn === null || first.on < letter.toOn);
  return { fromOn: letter.fromOn, toOn: isEarlier ? first.on : letter.toOn, endedBy: isEarlier ? first.by : null };
}

/**
 * The day of recording, if the appointment counts from an earlier day; otherwise null. This day is shown wherever the appointment is shown.
 */
export const backdatedOn = (fromOn: PlainDate, recordedOn: PlainDate): PlainDate | null =>
  fromOn < recordedOn ? recordedOn : null;

/**
 * How an appointment concerns a person. `named`: it names the person. `appraised`: the person named appraises them. `replaced`: they would
 * have appraised without the appointment.
 */
export type PartInLetter = 'named' | 'appraised' | 'replaced';

/** Whether an appointment counts on a day: the day is within its term, and the person named is not away. [ORANG-08] */
export function countsOn({ absences, ...term }: Term & { absences: readonly Term[] }, day: PlainDate): boolean {
  const spans = ({ fromOn, toOn }: Term) => isWithin(day, fromOn, toOn);
  return spans(term) && !absences.some(spans);
}

/** Two people cannot be named for the same segment or unit on the same day. */
export function canActBeside(known: readonly Term[], wanted: Term): Decision {
  return decide([
    known.some((term) => overlaps(term, wanted)),
    'Pada tanggal itu sudah ada pejabat penilai yang ditunjuk. Cabut penunjukan itu dahulu, atau pilih tanggal lain.',
  ]);
}

/** A Plt., Plh. or delegate needs a letter. A correction of the tree needs none (R6 p.89 no.2-3). */
export function needsLetter(capacity: AppraiserCapacity): boolean {
  return capacity !== 'definitif';
}

/**
 * Plt. and Plh. act for a post, so they appraise all who report to that post. For one person only a correction of the tree (`definitif`) or
 * a delegation is possible. For a unit `definitif` is not possible. [ORANG-23]
 */
export function canActFor(capacity: AppraiserCapacity, isForUnit: boolean): Decision {
  const standsIn = capacity === 'plt' || capacity === 'plh';
  return decide(
    [
      isForUnit && capacity === 'definitif',
      'Pejabat definitif ditetapkan dengan menempatkannya pada jabatan pimpinan unit ini.',
    ],
    [
      !isForUnit && standsIn,
      'Plt. dan Plh. mewakili jabatan, jadi ditunjuk di halaman unitnya. Untuk satu pegawai, pilih pendelegasian.',
    ],
  );
}

type Limits = { capacity: AppraiserCapacity; plhMaxDays: number | null };

/**
 * The last day of an appointment must not be before its first day. A Plh. must have a last day. An agency may limit the days of a Plh.
 * (`plhMaxDays`): the first and the last day count, and null means no limit. [ORANG-24]
 */
export function canActUntil({ fromOn, toOn }: Term, { capacity, plhMaxDays }: Limits): Decision {
  const isPlh = capacity === 'plh';
  const latest = isPlh && plhMaxDays !== null ? addDays(fromOn, plhMaxDays - 1) : null;
  return decide(
    [toOn !== null && toOn < fromOn, 'Hari terakhir tidak boleh sebelum hari pertama.'],
    [isPlh && toOn === null, 'Plh. hanya untuk sementara. Isi hari terakhirnya seperti dalam surat.'],
    [
      latest !== null && toOn !== null && toOn > latest,
      `Instansi membatasi Plh. ${plhMaxDays} hari, jadi paling lama sampai ${formatDate(latest ?? fromOn)}.`,
    ],
  );
}

/** An appointment for a unit cannot begin after `closedOn`, the last day of the unit. Null means that the unit is open. */
export function canLeadUnitOn(closedOn: PlainDate | null, fromOn: PlainDate): Decision {
  return decide([
    hasEnded(closedOn, fromOn),
    `Unit ini ditutup pada ${closedOn && formatDate(closedOn)}, jadi sesudah itu tidak ada jabatan yang dapat diwakili.`,
  ]);
}

/** Nobody acts for themselves: the person named must not hold the post on any day of the term. [ORANG-23] */
export function canStandInFor(
  appraiserId: string,
  term: Term,
  holders: readonly (Term & { employeeId: string })[],
): Decision {
  const own = holders.find((held) => held.employeeId === appraiserId && overlaps(held, term));
  return decide([
    own !== undefined,
    'Pejabat ini memegang jabatan pimpinan unit ini secara definitif, jadi tidak dapat mewakili dirinya sendiri.',
  ]);
}
