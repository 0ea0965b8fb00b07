import { addDays, formatDate, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import { latestOf, type Segment } from './segments';

/** The stored reason why a segment ended, if the person moved to another post. */
export const MOVED = 'Pindah jabatan';

type Post = Segment & { endReason: string | null };

/** The last post of a person, if it begins after today: only this one can be withdrawn. */
export function comingPostOf<S extends Segment>(segments: readonly S[], today: PlainDate): S | undefined {
  const latest = latestOf(segments);
  return latest && latest.fromOn > today ? latest : undefined;
}

/**
 * The post that ends the day before a future post begins, only because the person moves to that future post. If the future post is
 * withdrawn, this post continues. Undefined if there is none.
 */
export function postBeforeMove<S extends Post>(segments: readonly S[], coming: Segment): S | undefined {
  const eve = addDays(coming.fromOn, -1);
  return segments.find(({ toOn, endReason }) => toOn === eve && endReason === MOVED);
}

/** What has happened meanwhile to the post that would continue. */
export type Meanwhile = {
  unitClosedOn: PlainDate | null;
  positionClosedOn: PlainDate | null;
  /** If the person led the unit: the next person who holds that leading post, and from which day. Otherwise undefined. */
  successor: { name: string; fromOn: PlainDate } | undefined;
};
type Withdrawal = {
  /** Records that refer to the future post, in words for the user. */
  references: readonly string[];
  meanwhile: Meanwhile | undefined;
};

/** A future post can be withdrawn if no record refers to it, and if the post before it can continue. [ORANG-31] */
export function canWithdrawPost({ references, meanwhile }: Withdrawal): Decision {
  const closedOn = meanwhile?.unitClosedOn ?? meanwhile?.positionClosedOn ?? null;
  const successor = meanwhile?.successor;
  return decide(
    [
      references.length > 0,
      `Untuk jabatan yang akan datang itu sudah ada ${references.join(', ')}, jadi penempatannya tidak dapat dibatalkan. Sesudah mulai, pindahkan pegawai ini lagi atau akhiri penempatannya.`,
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
