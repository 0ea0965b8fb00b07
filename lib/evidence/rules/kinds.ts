/** Files come beside links later; both hang on a planned result and a period. */
export const EVIDENCE_KINDS = ['link', 'file'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
