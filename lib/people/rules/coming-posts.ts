import { addDays, formatDate, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import { latestOf, type Segment } from './segments';

/** Why a post ended that somebody left for another one. */
export const MOVED = 'Pindah jabatan';

type Post = Segment & { endReason: string | null };

/** The last post of somebody while it lies ahead: the one that can be withdrawn. */
export function comingPostOf<S extends Segment>(segments: readonly S[], today: PlainDate): S | undefined {
  const latest = latestOf(segments);
  return latest && latest.fromOn > today ? latest : undefined;
}

/** The post that ended only to make room for a coming one, and goes on without it. */
export function goesOnWithout<S extends Post>(segments: readonly S[], coming: Segment): S | undefined {
  const eve = addDays(coming.fromOn, -1);
  return segments.find(({ toOn, endReason }) => toOn === eve && endReason === MOVED);
}

/** What the post that is to go on has become meanwhile. */
export type Meanwhile = {
  unitClosedOn: PlainDate | null;
  positionClosedOn: PlainDate | null;
  /** Who leads the unit from the day on in the place of somebody who led it. */
  successor: { name: string; fromOn: PlainDate } | undefined;
};
type Withdrawal = {
  /** What people wrote for the coming post, in words. */
  standing: readonly string[];
  meanwhile: Meanwhile | undefined;
};

/** A post is withdrawn before its first day, while nothing stands on it, and where the one before can go on. [ORANG-31] */
export function canWithdrawPost({ standing, meanwhile }: Withdrawal): Decision {
  const closedOn = meanwhile?.unitClosedOn ?? meanwhile?.positionClosedOn ?? null;
  const successor = meanwhile?.successor;
  return decide(
    [
      standing.length > 0,
      `Untuk jabatan yang akan datang itu sudah ada ${standing.join(', ')}, jadi penempatannya tidak dapat dibatalkan. Sesudah mulai, pindahkan pegawai ini lagi atau akhiri penempatannya.`,
    ],
    [
      closedOn !== null,
      `Jabatan sebelumnya tidak dapat berlanjut: unit atau jabatannya ditutup pada ${closedOn && formatDate(closedOn)}. Pindahkan pegawai ini ke jabatan lain.`,
    ],
    [
      successor !== undefined,
      `Jabatan sebelumnya tidak dapat berlanjut: ${successor?.name} memimpin unit itu mulai ${successor && formatDate(successor.fromOn)}. Batalkan penempatan itu dahulu.`,
    ],
  );
}
