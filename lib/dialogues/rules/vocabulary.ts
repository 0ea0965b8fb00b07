export const SIDES = ['owner', 'appraiser'] as const;
export type Side = (typeof SIDES)[number];

export const POST_KINDS = ['said', 'proposed', 'taken', 'declined'] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** The topics: a result by its lineage, or one of the core values (R6 Ps 7(3) a). */
export const TOPICS = ['result', 'value'] as const;
export type TopicKind = (typeof TOPICS)[number];

/** Places whose wording the appraiser's side can propose. */
export const WORDING_FIELDS = ['title', 'indicator', 'target', 'expectation'] as const;
export type WordingField = (typeof WORDING_FIELDS)[number];
