import { isPeriodic } from '../../cycles/rules/periods';
import type { PeriodKind } from '../../cycles/rules/vocabulary';
import { isWithin, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import type { SkpStatus } from '../../skp/rules/vocabulary';
import type { AchievementSource, AppraisalStatus, Predikat, Rating, UnitAchievementLevel } from './vocabulary';

/** The two who agree: the employee, and the evaluator of the period in the new unit. */
export type ReuseSide = 'owner' | 'appraiser';

type Parties = { ownerId: string; appraiserId: string | undefined };

export function reuseSideOf(employeeId: string, { ownerId, appraiserId }: Parties): ReuseSide | undefined {
  if (employeeId === ownerId) return 'owner';
  return employeeId === appraiserId ? 'appraiser' : undefined;
}

/** A proposal by anybody but the employee counts as the appraiser's, even if another person evaluates by now. */
export function proposingSide(
  { proposedBy }: { proposedBy: string },
  { ownerId }: Pick<Parties, 'ownerId'>,
): ReuseSide {
  return proposedBy === ownerId ? 'owner' : 'appraiser';
}

type Facts = {
  side: ReuseSide | undefined;
  period: { kind: PeriodKind; startOn: PlainDate; endOn: PlainDate };
  /** First day in the new post. */
  movedOn: PlainDate;
  hasSource: boolean;
  skpStatus: SkpStatus;
  appraisal: AppraisalStatus | null;
};

/**
 * Whether the result of the previous period, from the old unit, can be used for a period (R6 p.91 no.13 a): only for the period of the move
 * to the new unit, never for the year, and only until the evaluation is handed over. [NILAI-17]
 */
export function canReuse({ side, period, movedOn, hasSource, skpStatus, appraisal }: Facts): Decision {
  return decide(
    [side === undefined, 'Kesepakatan ini antara pegawai dan pejabat penilainya.'],
    [
      !isPeriodic(period.kind),
      'Hasil unit lama hanya dapat dipakai untuk evaluasi periodik; evaluasi tahunan dilakukan atas seluruh tahun pada unit baru.',
    ],
    [
      !isWithin(movedOn, period.startOn, period.endOn),
      'Hasil unit lama hanya dapat dipakai untuk periode terjadinya perpindahan.',
    ],
    [
      !hasSource,
      'Belum ada hasil evaluasi periode sebelumnya dari unit lama yang tanda terimanya sudah ditandatangani pegawai.',
    ],
    [skpStatus !== 'agreed', 'SKP pada jabatan baru belum ditetapkan.'],
    [
      appraisal !== null && appraisal !== 'draft',
      'Penilaian periode ini sudah diserahkan, jadi dasarnya tidak dapat diganti lagi. Pejabat penilai dapat menarik kembali penilaian itu selama tanda terimanya belum ditandatangani.',
    ],
  );
}

type Proposal = { proposedBy: string; agreedOn: PlainDate | null };

/** One side proposes, the other agrees. [NILAI-17] */
export function canAgree(side: ReuseSide | undefined, proposal: Proposal, parties: Parties): Decision {
  return decide(
    [proposal.agreedOn !== null, 'Pemakaian hasil unit lama sudah disepakati.'],
    [side === proposingSide(proposal, parties), 'Usulan ini menunggu jawaban pihak lain.'],
  );
}

/** How a side ends it: its own proposal is withdrawn without a reason; the other's is declined, or an agreement given up, with a reason. */
export function endingOf(side: ReuseSide, proposal: Proposal, parties: Parties): 'withdraw' | 'decline' | 'give-up' {
  if (proposal.agreedOn !== null) return 'give-up';
  return side === proposingSide(proposal, parties) ? 'withdraw' : 'decline';
}

/** An unanswered proposal blocks the hand-over. [NILAI-17] */
export function canReleaseBeside(proposal: Proposal | undefined): Decision {
  return decide([
    proposal?.agreedOn === null,
    'Ada usulan memakai hasil evaluasi unit lama yang belum dijawab. Setujui, tolak, atau tarik kembali usulan itu dahulu.',
  ]);
}

/** The handed-over result must be the one that the form showed: the agreement may have been made or given up since. [NILAI-17] */
export function canReleaseAsShown(proposal: Proposal | undefined, isReused: boolean | undefined): Decision {
  const isNow = proposal !== undefined && proposal.agreedOn !== null;
  return decide([
    isReused !== undefined && isReused !== isNow,
    'Dasar penilaian ini berubah sejak halaman dibuka: pemakaian hasil unit lama baru disepakati atau baru diakhiri. Periksa hasilnya, lalu serahkan.',
  ]);
}

type Evaluated = {
  resultsRating: Rating | null;
  resultsReason: string;
  behaviourRating: Rating | null;
  behaviourReason: string;
  predikat: Predikat | null;
  unitAchievement: UnitAchievementLevel | null;
  unitAchievementSource: AchievementSource | null;
  achievementUnitId: string | null;
};

/** What a used result brings along: all its fields, and the achievement that it used. */
export function resultOf(source: Evaluated): Evaluated {
  const { resultsRating, resultsReason, behaviourRating, behaviourReason, predikat } = source;
  const { unitAchievement, unitAchievementSource, achievementUnitId } = source;
  return {
    ...{ resultsRating, resultsReason, behaviourRating, behaviourReason, predikat },
    ...{ unitAchievement, unitAchievementSource, achievementUnitId },
  };
}
