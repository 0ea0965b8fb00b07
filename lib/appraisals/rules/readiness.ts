import { type Decision, decide } from '../../kernel/decision';
import type { SkpStatus } from '../../skp/rules/vocabulary';
import { predikatOf } from './quadrant';
import type { Predikat, Rating, UnitAchievementLevel } from './vocabulary';

type Opening = {
  isAppraiser: boolean;
  skpStatus: SkpStatus;
  achievement: UnitAchievementLevel | undefined;
  /** The people who can enter the missing achievement, in words. */
  enterers: string;
  unitName: string;
};

/**
 * Whether an appraisal can be begun: only for a set plan, and only once the achievement of the appraiser's unit is entered (R6 p.92: the
 * first of three steps). [NILAI-09]
 */
export function canOpen({ isAppraiser, skpStatus, achievement, enterers, unitName }: Opening): Decision {
  return decide(
    [!isAppraiser, 'Menilai pegawai ini bukan wewenang Anda.'],
    [skpStatus !== 'agreed', 'SKP pegawai ini belum ditetapkan, jadi belum ada yang dapat dinilai.'],
    [
      achievement === undefined,
      `Capaian kinerja ${unitName} untuk periode ini belum diisi. Yang dapat mengisinya: ${enterers}.`,
    ],
  );
}

type Judgement = {
  resultsRating: Rating | null;
  resultsReason: string;
  behaviourRating: Rating | null;
  behaviourReason: string;
};
type Document = Judgement & { recommendation: string };

/** The smallest number of characters of a reason or recommendation. A single word such as "Bagus" does not help the employee. */
export const MIN_REASON_LENGTH = 10;
const ASKED = `wajib diisi sebelum penilaian diserahkan, sekurang-kurangnya ${MIN_REASON_LENGTH} huruf.`;
const isShort = (reason: string) => reason.trim().length < MIN_REASON_LENGTH;

/**
 * What is missing before an appraisal can be handed over, by field: ratings with their reasons, and the note or recommendation, which the
 * evaluation document needs (R6 p.114 A.3). [NILAI-10]
 */
export function gapsOf({ resultsRating, resultsReason, behaviourRating, behaviourReason, recommendation }: Document) {
  return {
    ...(!resultsRating && { resultsRating: 'Rating hasil kerja belum dipilih.' }),
    ...(isShort(resultsReason) && { resultsReason: `Alasan rating hasil kerja ${ASKED}` }),
    ...(!behaviourRating && { behaviourRating: 'Rating perilaku kerja belum dipilih.' }),
    ...(isShort(behaviourReason) && { behaviourReason: `Alasan rating perilaku kerja ${ASKED}` }),
    ...(isShort(recommendation) && { recommendation: `Catatan atau rekomendasi ${ASKED}` }),
  };
}

/** The predikat of two ratings; null until both are given. */
export function predikatFrom({ resultsRating, behaviourRating }: Judgement): Predikat | null {
  return resultsRating && behaviourRating && predikatOf(resultsRating, behaviourRating);
}
