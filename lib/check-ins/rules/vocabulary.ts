/** `adjustment`: handed back to be improved; `reviewed`: has the appraiser's feedback. */
export const CHECK_IN_STATUSES = ['draft', 'submitted', 'adjustment', 'reviewed'] as const;
export type CheckInStatus = (typeof CHECK_IN_STATUSES)[number];

/** What a leader may do about it, in the order of R6 Ps 20(2) and (3). */
export const FOLLOW_UP_KINDS = [
  'apresiasi',
  'penugasan-baru',
  'penyesuaian-ekspektasi',
  'dukungan-sumber-daya',
  'pembinaan',
] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** The leader's verdict from the feedback of a period: exactly these two (R6 Ps 20(1)). */
export const PROGRESS_VERDICTS = ['menunjukkan-kemajuan', 'tidak-menunjukkan-kemajuan'] as const;
export type ProgressVerdict = (typeof PROGRESS_VERDICTS)[number];

/**
 * Verdicts of older answers, given before verdict and follow-ups were separated. The third never meant "no progress", so it is kept as it
 * was chosen and no longer offered.
 */
export const RECORDED_VERDICTS = [...PROGRESS_VERDICTS, 'perlu-penyesuaian'] as const;
export type RecordedVerdict = (typeof RECORDED_VERDICTS)[number];
