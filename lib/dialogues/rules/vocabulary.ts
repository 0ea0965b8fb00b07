export const SIDES = ['owner', 'appraiser'] as const;
export type Side = (typeof SIDES)[number];

export const POST_KINDS = ['said', 'proposed', 'taken', 'declined'] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** What a dialogue can be about: a result (by its lineage), or a core value (R6 Ps 7(3) a). */
export const TOPICS = ['result', 'value'] as const;
export type TopicKind = (typeof TOPICS)[number];

/** The kinds of parts of a plan whose wording the appraiser's side can propose. */
export const WORDING_FIELDS = ['title', 'indicator', 'target', 'expectation'] as const;
export type WordingField = (typeof WORDING_FIELDS)[number];
