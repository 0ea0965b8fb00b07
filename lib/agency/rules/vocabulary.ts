/** The formats of the image at the head of papers. Both are common in offices and can be embedded in a page. */
export const EMBLEM_KINDS = ['png', 'jpeg'] as const;
export type EmblemKind = (typeof EMBLEM_KINDS)[number];

export const AGENCY_KINDS = ['kementerian', 'lembaga', 'provinsi', 'kabupaten', 'kota'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** Approach to results: measured (kuantitatif) or described (kualitatif). Each plan may choose its own (R6 Ps 9(3)). */
export const APPROACHES = ['kuantitatif', 'kualitatif'] as const;
export type Approach = (typeof APPROACHES)[number];

/** `real` is an agency's own installation; only `demo` and `test` may move the clock. */
export const INSTALLATION_MODES = ['real', 'demo', 'test'] as const;
export type InstallationMode = (typeof INSTALLATION_MODES)[number];

/** The paper sizes of printed forms. The regulation's own pages are Folio (215.9 × 330.2 mm). */
export const PAPER_SIZES = ['folio', 'a4'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** The three time zones of Indonesia, by their names in the IANA database. */
export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type TimeZone = (typeof TIME_ZONES)[number];

/**
 * Roles that are given to people: by an agency admin, or by the set-up to the first admin. Nobody gives the roles of employee, appraiser
 * and reviewer: they follow from assignments and dates.
 */
export const GRANTED_ROLES = ['unit-admin', 'agency-admin', 'auditor'] as const;
export type GrantedRole = (typeof GRANTED_ROLES)[number];
