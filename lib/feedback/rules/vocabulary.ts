/** Regular or occasional feedback (R6 Ps 18). */
export const FEEDBACK_OCCASIONS = ['berkala', 'insidentil'] as const;
export type FeedbackOccasion = (typeof FEEDBACK_OCCASIONS)[number];

/** What a piece of feedback speaks of: a planned result or a core value. */
export const FEEDBACK_TARGETS = ['rhk', 'perilaku'] as const;
export type FeedbackTarget = (typeof FEEDBACK_TARGETS)[number];

/** Who gives it (R6 Ps 18(4)); printed before the text. Only the leader's is written today. */
export const FEEDBACK_GIVERS = ['pimpinan', 'rekan', 'bawahan', 'pihak-lain'] as const;
export type FeedbackGiver = (typeof FEEDBACK_GIVERS)[number];

export const SENTIMENTS = ['positif', 'netral', 'perlu-perbaikan'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];
