import type { CycleStatus } from '../../cycles/rules/vocabulary';
import { type Decision, decide } from '../../kernel/decision';

/** The state of a membership. `pending`: the member's appraiser has not answered (R6 p.46 no.10-11). */
export type MembershipState = 'approved' | 'pending' | 'declined' | 'removed';

type At = Date | number | null;
type Row = { approvedAt: At; declinedAt: At; removedAt: At };

export function membershipState({ approvedAt, declinedAt, removedAt }: Row): MembershipState {
  if (removedAt) return 'removed';
  if (declinedAt) return 'declined';
  return approvedAt ? 'approved' : 'pending';
}

/** Whether a person is a member, or waits for the answer of their appraiser. */
export function isLive(state: MembershipState): boolean {
  return state === 'approved' || state === 'pending';
}

type Candidate = {
  name: string;
  isLead: boolean;
  /** The state of the membership; undefined if the person is not in the team, or was removed from it. */
  state: MembershipState | undefined;
  hasAppraiser: boolean;
};

/**
 * Whether a person can be added to a team: not the lead, not twice, and only if there is an appraiser to ask (R6 p.45 no.2). A person whose
 * membership was refused can be added again. [MATRIKS-12]
 */
export function canJoin({ name, isLead, state, hasAppraiser }: Candidate): Decision {
  return decide(
    [isLead, `${name} adalah ketua tim ini, jadi tidak menjadi anggotanya.`],
    [state === 'approved', `${name} sudah menjadi anggota tim ini.`],
    [state === 'pending', `${name} sudah diusulkan; tunggu persetujuan pejabat penilainya.`],
    [
      !hasAppraiser,
      `${name} belum memiliki pejabat penilai yang dapat menyetujui. Minta admin menunjuknya lebih dahulu.`,
    ],
  );
}

/**
 * Whether a person can apply for a team. `joining`: the answer of `canJoin`; undefined if the person has no post on the day of the team.
 * [MATRIKS-12]
 */
export function canApply(takesApplications: boolean, joining: Decision | undefined): Decision {
  if (!takesApplications)
    return decide([true, 'Tim kerja ini tidak (lagi) membuka kesempatan untuk pengajuan sukarela.']);
  return (
    joining ?? decide([true, 'Anda tidak memiliki jabatan pada masa kerja tim ini, jadi tidak dapat mengajukan diri.'])
  );
}

/**
 * Whether a person is a member at once: if the person's appraiser is the actor or leads the team. An application always waits for an answer
 * (R6 p.46 no.9-11). [MATRIKS-12]
 */
export function isApprovedAtOnce(asked: {
  isApplication: boolean;
  appraiserId: string;
  leadId: string;
  actorId: string;
}) {
  const { isApplication, appraiserId, leadId, actorId } = asked;
  return !isApplication && [leadId, actorId].includes(appraiserId);
}

export const MIN_DECLINE_LETTERS = 10;

type Answering = { isAppraiser: boolean; state: MembershipState; isOver: boolean; cycleStatus: CycleStatus };

/**
 * The person who appraises the member today answers, once, in an open year, and only while the team has not ended (R6 p.46 no.10-12).
 * [MATRIKS-13]
 */
export function canAnswer({ isAppraiser, state, isOver, cycleStatus }: Answering): Decision {
  return decide(
    [!isAppraiser, 'Keanggotaan hanya disetujui atau ditolak oleh pejabat penilai pegawai ini.'],
    [
      isAppraiser && state !== 'pending',
      'Keanggotaan ini sudah dijawab atau ditarik, jadi tidak menunggu jawaban lagi.',
    ],
    [cycleStatus !== 'open', 'Tahun kinerja tim ini sudah ditutup.'],
    [isOver, 'Tim kerja ini sudah berakhir, jadi keanggotaannya tidak perlu dijawab lagi.'],
  );
}
