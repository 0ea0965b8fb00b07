/** The status of a report. `adjustment`: the appraiser returned it to be improved. `reviewed`: the appraiser has answered it. */
export const CHECK_IN_STATUSES = ['draft', 'submitted', 'adjustment', 'reviewed'] as const;
export type CheckInStatus = (typeof CHECK_IN_STATUSES)[number];

/** What a leader may do after a verdict, in the order of R6 Ps 20(2) and (3). */
export const FOLLOW_UP_KINDS = [
  'apresiasi',
  'penugasan-baru',
  'penyesuaian-ekspektasi',
  'dukungan-sumber-daya',
  'pembinaan',
] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** The verdict of the leader on a period. The regulation has exactly these two (R6 Ps 20(1)). */
export const PROGRESS_VERDICTS = ['menunjukkan-kemajuan', 'tidak-menunjukkan-kemajuan'] as const;
export type ProgressVerdict = (typeof PROGRESS_VERDICTS)[number];

/**
 * The verdicts in stored answers. The third one comes from the time when verdict and follow-up were one choice. It never meant "no
 * progress", so it is stored unchanged, but no longer offered.
 */
export const RECORDED_VERDICTS = [...PROGRESS_VERDICTS, 'perlu-penyesuaian'] as const;
export type RecordedVerdict = (typeof RECORDED_VERDICTS)[number];
