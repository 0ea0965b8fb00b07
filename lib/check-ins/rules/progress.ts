import { type FollowUpKind, PROGRESS_VERDICTS, type ProgressVerdict } from './vocabulary';

export const FOLLOW_UPS: Readonly<Record<ProgressVerdict, readonly FollowUpKind[]>> = {
  'menunjukkan-kemajuan': ['apresiasi', 'penugasan-baru'],
  'tidak-menunjukkan-kemajuan': ['penyesuaian-ekspektasi', 'dukungan-sumber-daya', 'pembinaan'],
};

/**
 * The verdict that a follow-up belongs to: appreciation and new assignments to progress, adjustments and guidance to no progress (R6 Ps
 * 20(2)-(3)). [CEK-06]
 */
export function verdictOf(kind: FollowUpKind): ProgressVerdict {
  return PROGRESS_VERDICTS.find((verdict) => FOLLOW_UPS[verdict].includes(kind))!;
}
