/** Formats of PermenPANRB 6/2022 that the application issues. */
export const FORMAT_CODES = ['A.1.1', 'A.1.2', 'A.1.6', 'A.1.7', 'C.1.1', 'C.1.2', 'C.1.3', 'D.1.1'] as const;
export type FormatCode = (typeof FORMAT_CODES)[number];

export const PAPER_STATES = ['valid', 'replaced', 'withdrawn'] as const;
export type PaperState = (typeof PAPER_STATES)[number];
