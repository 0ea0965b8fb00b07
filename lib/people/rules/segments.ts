import { addDays, formatDate, hasEnded, overlaps, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';

/** The days of one assignment. `toOn` is the last day; null while it is open. */
export type Segment = { fromOn: PlainDate; toOn: PlainDate | null };

/** The segment that begins last; undefined for a person who never had one. */
export function latestOf<S extends Segment>(segments: readonly S[]): S | undefined {
  return segments.reduce<S | undefined>((late, next) => (late && late.fromOn > next.fromOn ? late : next), undefined);
}

/** The post of a day: the last segment that has begun by then, otherwise the first one after it. */
export function postOf<S extends Segment>(segments: readonly S[], day: PlainDate): S | undefined {
  const begun = latestOf(segments.filter(({ fromOn }) => fromOn <= day));
  return begun ?? segments.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))[0];
}

export type PostTime = 'present' | 'coming' | 'over';

/** Whether a post is held on a day, begins later or is over. */
export function postTime({ fromOn, toOn }: Segment, day: PlainDate): PostTime {
  if (fromOn > day) return 'coming';
  return hasEnded(toOn, day) ? 'over' : 'present';
}

/** Nobody holds two posts on one day: a new segment must begin after the last day of all others. */
export function canBegin(segments: readonly Segment[], fromOn: PlainDate): Decision {
  const taken = segments.find((segment) => overlaps(segment, { fromOn, toOn: null }));
  const until = taken?.toOn ? ` sampai ${formatDate(taken.toOn)}` : ' dan masih berjalan';
  return decide([
    taken !== undefined,
    `Penempatan sejak ${formatDate(taken?.fromOn ?? fromOn)}${until}. Tanggal mulai harus sesudah itu.`,
  ]);
}

/** A record about a person must begin after the birth date in the NIP. A person without a NIP is not checked. */
export function canBeginOn(bornOn: PlainDate | null, day: PlainDate): Decision {
  return decide([
    bornOn !== null && day <= bornOn,
    `${formatDate(day)} bukan sesudah tanggal lahir dalam NIP (${formatDate(bornOn ?? day)}). Periksa tahunnya.`,
  ]);
}

/** A move needs an open segment, and must begin after its first day, so that the old post keeps at least this day. */
export function canMove(running: Segment | undefined, fromOn: PlainDate): Decision {
  return decide(
    [running === undefined || running.toOn !== null, 'Pegawai ini tidak sedang memegang jabatan.'],
    [
      running !== undefined && fromOn <= running.fromOn,
      `Tanggal pindah harus sesudah ${formatDate(running?.fromOn ?? fromOn)}, hari pertama di jabatan yang sekarang.`,
    ],
  );
}

type Begun = { year: number; fromOn: PlainDate };

/** A segment must not end before the first day of a plan that was set for it (R6 p.65 C.6). [ORANG-10] */
export function canEndPlanOn(plan: Begun | undefined, lastOn: PlainDate): Decision {
  return decide([
    plan !== undefined && lastOn < plan.fromOn,
    `SKP ${plan?.year} pada jabatan ini sudah ditetapkan dan berlaku mulai ${formatDate(plan?.fromOn ?? lastOn)}, jadi jabatan ini tidak dapat berakhir sebelum hari itu.`,
  ]);
}

/** The last day in the old post, if the new one begins on `fromOn`. */
export function lastDayBefore(fromOn: PlainDate): PlainDate {
  return addDays(fromOn, -1);
}

/** The last day of a segment must not be before its first. If a last day is already recorded, only another day can replace it. */
export function canEnd(segment: Segment, lastOn: PlainDate): Decision {
  return decide(
    [segment.toOn === lastOn, 'Penempatan ini sudah berakhir pada hari itu.'],
    [
      lastOn < segment.fromOn,
      `Hari terakhir tidak boleh sebelum ${formatDate(segment.fromOn)}, hari pertama di jabatan ini.`,
    ],
  );
}
