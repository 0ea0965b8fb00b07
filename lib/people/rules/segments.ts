import { addDays, formatDate, hasEnded, overlaps, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';

/** One assignment: from the first day to the last, or still open. */
export type Segment = { fromOn: PlainDate; toOn: PlainDate | null };

/** The open or latest segment; undefined for a person who never had one. */
export function latestOf<S extends Segment>(segments: readonly S[]): S | undefined {
  return segments.reduce<S | undefined>((late, next) => (late && late.fromOn > next.fromOn ? late : next), undefined);
}

/** The post of a day: the segment of that day, else the last before it, else the first after it. */
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

/** Nobody holds two posts on one day: a new segment begins after the last day of all others. */
export function canBegin(segments: readonly Segment[], fromOn: PlainDate): Decision {
  const taken = segments.find((segment) => overlaps(segment, { fromOn, toOn: null }));
  const until = taken?.toOn ? ` sampai ${formatDate(taken.toOn)}` : ' dan masih berjalan';
  return decide([
    taken !== undefined,
    `Penempatan sejak ${formatDate(taken?.fromOn ?? fromOn)}${until}. Tanggal mulai harus sesudah itu.`,
  ]);
}

/** No day of a person lies before the birth date in the NIP; a person without NIP is not checked. */
export function canBeginOn(bornOn: PlainDate | null, day: PlainDate): Decision {
  return decide([
    bornOn !== null && day <= bornOn,
    `${formatDate(day)} bukan sesudah tanggal lahir dalam NIP (${formatDate(bornOn ?? day)}). Periksa tahunnya.`,
  ]);
}

/** A move begins after the open segment began, so the old post keeps at least its first day. */
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

/** No segment ends before the first day of a plan that was set for it (R6 p.65 C.6). [ORANG-10] */
export function canEndPlanOn(plan: Begun | undefined, lastOn: PlainDate): Decision {
  return decide([
    plan !== undefined && lastOn < plan.fromOn,
    `SKP ${plan?.year} pada jabatan ini sudah ditetapkan dan berlaku mulai ${formatDate(plan?.fromOn ?? lastOn)}, jadi jabatan ini tidak dapat berakhir sebelum hari itu.`,
  ]);
}

/** The last day in the old post if a new one begins. */
export function lastDayBefore(fromOn: PlainDate): PlainDate {
  return addDays(fromOn, -1);
}

/** The last day of a segment is not before its first; a recorded last day can only be changed to another one. */
export function canEnd(segment: Segment, lastOn: PlainDate): Decision {
  return decide(
    [segment.toOn === lastOn, 'Penempatan ini sudah berakhir pada hari itu.'],
    [
      lastOn < segment.fromOn,
      `Hari terakhir tidak boleh sebelum ${formatDate(segment.fromOn)}, hari pertama di jabatan ini.`,
    ],
  );
}
