/** What evidence can be; files are planned. Each piece of evidence belongs to a planned result and a period. */
export const EVIDENCE_KINDS = ['link', 'file'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
