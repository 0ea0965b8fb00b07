import { isInSubtree } from '../../agency/rules/scopes';
import { type Decision, decide } from '../../kernel/decision';

type Goal = { id: string; cycleId: string; unitPath: string; withdrawnAt: Date | null };

/**
 * Whether an objective can serve a parent: an objective in force of the same year, in a unit above. The parents of the parent must not lead
 * back to the objective itself. [TUJUAN-05]
 */
export function canServe(
  goal: { id: string | undefined; cycleId: string; unitPath: string },
  parent: Goal,
  /** Ids of the parent and of all its parents, up to the top. */
  wayUp: readonly string[],
): Decision {
  return decide(
    [parent.cycleId !== goal.cycleId, 'Sasaran induk harus dari tahun kinerja yang sama. Pilih dari daftar.'],
    [parent.withdrawnAt !== null, 'Sasaran induk itu sudah dicabut. Pilih yang masih berlaku.'],
    [
      goal.id !== undefined && wayUp.includes(goal.id),
      'Sasaran induk itu sendiri bersumber dari sasaran ini, jadi susunannya akan berputar. Pilih yang lain.',
    ],
    [
      parent.unitPath === goal.unitPath || !isInSubtree(goal.unitPath, parent.unitPath),
      'Sasaran induk harus milik unit kerja di atas unit ini. Pilih dari daftar.',
    ],
  );
}
