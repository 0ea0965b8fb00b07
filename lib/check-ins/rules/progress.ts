/** What a leader comes to know from the feedback of a period: exactly these two (R6 Ps 20(1)). */
export const PROGRESS_VERDICTS = ['menunjukkan-kemajuan', 'tidak-menunjukkan-kemajuan'] as const;
export type ProgressVerdict = (typeof PROGRESS_VERDICTS)[number];

/**
 * What answers bear that were given before the two stood apart from what follows. It never said that there was no progress, so it is kept
 * as it was chosen and offered no more.
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

/** Which verdict a follow-up belongs to: appreciation and new assignments to progress, adjustments and guidance to its absence (R6 Ps 20(2)-(3)). [CEK-06] */
export function verdictOf(kind: FollowUpKind): ProgressVerdict {
  return PROGRESS_VERDICTS.find((verdict) => FOLLOW_UPS[verdict].includes(kind))!;
}
