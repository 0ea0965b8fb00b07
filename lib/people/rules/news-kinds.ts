/** The kinds of news; each feature has the sentences for its own kinds (`lib/<feature>/news.ts`). */
export const NEWS_KINDS = [
  'post-taken',
  'named-appraiser',
  'appraiser-changed',
  'plan-set',
  'plan-returned',
  'change-opened',
  'talk-recorded',
  'report-answered',
  'answer-corrected',
  'report-returned',
  'appraisal-released',
  'appraisal-taken-back',
] as const;

export type NewsKind = (typeof NEWS_KINDS)[number];
