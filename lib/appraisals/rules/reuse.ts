import { isPeriodic } from '../../cycles/rules/periods';
import type { PeriodKind } from '../../cycles/rules/vocabulary';
import { isWithin, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import type { SkpStatus } from '../../skp/rules/vocabulary';
import type { AchievementSource, AppraisalStatus, Predikat, Rating, UnitAchievementLevel } from './vocabulary';

/** The two sides of an agreement: the employee, and the person who evaluates the period in the new unit. */
export type ReuseSide = 'owner' | 'appraiser';

type Parties = { ownerId: string; appraiserId: string | undefined };

export function reuseSideOf(employeeId: string, { ownerId, appraiserId }: Parties): ReuseSide | undefined {
  if (employeeId === ownerId) return 'owner';
  return employeeId === appraiserId ? 'appraiser' : undefined;
}

/** The side that proposed. Everybody except the employee counts as the appraiser's side, even if another person is the evaluator by now. */
export function proposingSide(
  { proposedBy }: { proposedBy: string },
  { ownerId }: Pick<Parties, 'ownerId'>,
): ReuseSide {
  return proposedBy === ownerId ? 'owner' : 'appraiser';
}

type Facts = {
  side: ReuseSide | undefined;
  period: { kind: PeriodKind; startOn: PlainDate; endOn: PlainDate };
  /** The first day in the new post. */
  movedOn: PlainDate;
  hasSource: boolean;
  skpStatus: SkpStatus;
  appraisal: AppraisalStatus | null;
};

/**
 * Whether a result from the old unit can be used for a period (R6 p.91 no.13 a). It can be used only for the period of the move to the new
 * unit, never for the annual evaluation, and only until the evaluation is handed over. [NILAI-17]
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

/** Whether a side can agree to a proposal: only if the other side made it, and it is not agreed yet. [NILAI-17] */
export function canAgree(side: ReuseSide | undefined, proposal: Proposal, parties: Parties): Decision {
  return decide(
    [proposal.agreedOn !== null, 'Pemakaian hasil unit lama sudah disepakati.'],
    [side === proposingSide(proposal, parties), 'Usulan ini menunggu jawaban pihak lain.'],
  );
}

/**
 * How a side ends a proposal or agreement. It withdraws its own proposal, without a reason. It declines a proposal of the other side, or
 * gives up an agreement, with a reason.
 */
export function endingOf(side: ReuseSide, proposal: Proposal, parties: Parties): 'withdraw' | 'decline' | 'give-up' {
  if (proposal.agreedOn !== null) return 'give-up';
  return side === proposingSide(proposal, parties) ? 'withdraw' : 'decline';
}

/** An appraisal cannot be handed over while a proposal is not answered. [NILAI-17] */
export function canReleaseBeside(proposal: Proposal | undefined): Decision {
  return decide([
    proposal?.agreedOn === null,
    'Ada usulan memakai hasil evaluasi unit lama yang belum dijawab. Setujui, tolak, atau tarik kembali usulan itu dahulu.',
  ]);
}

/**
 * Refuses the hand-over if the agreement was made or given up after the form was opened, because the form then showed another result.
 * `isReused`: whether the form showed the result of an old unit. Undefined (there was no form) is not refused. [NILAI-17]
 */
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

/** The values that are taken from the result of an old unit: ratings, reasons and predikat, and the achievement that it used. */
export function resultOf(source: Evaluated): Evaluated {
  const { resultsRating, resultsReason, behaviourRating, behaviourReason, predikat } = source;
  const { unitAchievement, unitAchievementSource, achievementUnitId } = source;
  return {
    ...{ resultsRating, resultsReason, behaviourRating, behaviourReason, predikat },
    ...{ unitAchievement, unitAchievementSource, achievementUnitId },
  };
}
