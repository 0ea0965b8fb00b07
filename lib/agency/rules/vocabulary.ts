/** The image at the head of papers: formats that offices use, small enough for every page. */
export const EMBLEM_KINDS = ['png', 'jpeg'] as const;
export type EmblemKind = (typeof EMBLEM_KINDS)[number];

export const AGENCY_KINDS = ['kementerian', 'lembaga', 'provinsi', 'kabupaten', 'kota'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** Approach to results: described, or measured; each plan may choose (R6 Ps 9(3)). */
export const APPROACHES = ['kuantitatif', 'kualitatif'] as const;
export type Approach = (typeof APPROACHES)[number];

/** `real` is an agency's own installation; only `demo` and `test` may move the clock. */
export const INSTALLATION_MODES = ['real', 'demo', 'test'] as const;
export type InstallationMode = (typeof INSTALLATION_MODES)[number];

/** Paper of the printed forms; the regulation's own pages are Folio (215.9 × 330.2 mm). */
export const PAPER_SIZES = ['folio', 'a4'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** The three zones of Indonesia, by the name of their database entry. */
export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type TimeZone = (typeof TIME_ZONES)[number];

/** Roles that an agency admin appoints; employee, appraiser and reviewer follow from assignment and date. */
export const GRANTED_ROLES = ['unit-admin', 'agency-admin', 'auditor'] as const;
export type GrantedRole = (typeof GRANTED_ROLES)[number];
