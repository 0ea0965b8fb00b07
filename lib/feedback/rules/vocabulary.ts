/** Regular or occasional feedback (R6 Ps 19(1)). */
export const FEEDBACK_OCCASIONS = ['berkala', 'insidentil'] as const;
export type FeedbackOccasion = (typeof FEEDBACK_OCCASIONS)[number];

/** The subject of feedback: a planned result, one of its indicators, a core value, or the work as a whole (R6 p.69 C.1). */
export const FEEDBACK_TARGETS = ['rhk', 'iki', 'perilaku', 'umum'] as const;
export type FeedbackTarget = (typeof FEEDBACK_TARGETS)[number];

/** Who can give feedback on work (R6 Ps 18). */
export const WORK_GIVERS = ['pimpinan', 'rekan', 'bawahan', 'pihak-lain'] as const;
/** Further givers during a study assignment (R6 p.70 no.8). */
export const STUDY_GIVERS = ['pimpinan-institusi', 'pengajar', 'rekan-perkuliahan'] as const;
export const FEEDBACK_GIVERS = [...WORK_GIVERS, ...STUDY_GIVERS] as const;
export type FeedbackGiver = (typeof FEEDBACK_GIVERS)[number];

export const SENTIMENTS = ['positif', 'netral', 'perlu-perbaikan'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];
