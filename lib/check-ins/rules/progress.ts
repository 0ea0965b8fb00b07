/** The leader's verdict from the feedback of a period: exactly these two (R6 Ps 20(1)). */
export const PROGRESS_VERDICTS = ['menunjukkan-kemajuan', 'tidak-menunjukkan-kemajuan'] as const;
export type ProgressVerdict = (typeof PROGRESS_VERDICTS)[number];

/**
 * Verdicts of older answers, given before verdict and follow-ups were separated. The third never meant "no progress", so it is kept as it
 * was chosen and no longer offered.
 */
export const RECORDED_VERDICTS = [...PROGRESS_VERDICTS, 'perlu-penyesuaian'] as const;
export type RecordedVerdict = (typeof RECORDED_VERDICTS)[number];

/** What a leader may do about it, in the order of R6 Ps 20(2) and (3). */
export const FOLLOW_UP_KINDS = [
  'apresiasi',
  'penugasan-baru',
  'penyesuaian-ekspektasi',
  'dukungan-sumber-daya',
  'pembinaan',
] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

export const FOLLOW_UPS: Readonly<Record<ProgressVerdict, readonly FollowUpKind[]>> = {
  'menunjukkan-kemajuan': ['apresiasi', 'penugasan-baru'],
  'tidak-menunjukkan-kemajuan': ['penyesuaian-ekspektasi', 'dukungan-sumber-daya', 'pembinaan'],
};

/**
 * The verdict of a follow-up: appreciation and new assignments for progress, adjustments and guidance for no progress (R6 Ps 20(2)-(3)).
 * [CEK-06]
 */
export function verdictOf(kind: FollowUpKind): ProgressVerdict {
  return PROGRESS_VERDICTS.find((verdict) => FOLLOW_UPS[verdict].includes(kind))!;
}
