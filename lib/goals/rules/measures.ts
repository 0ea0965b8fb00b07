/** How results are measured, both in objectives of units and in plans of people (R6 p.29, p.50-51). */

/** Which direction is better than the target; the target of `by-date` is a day. */
export const DIRECTIONS = ['more', 'less', 'exact', 'by-date'] as const;
export type Direction = (typeof DIRECTIONS)[number];
/** The choices for a target that does not say its direction; a day says it. */
export const CHOSEN_DIRECTIONS = ['more', 'less', 'exact'] as const;

/** The perspective of an indicator of a unit or its head (format A.1.2); a head's plan has `anggaran` at least once. */
export const PERSPECTIVES = ['penerima-layanan', 'proses-bisnis', 'penguatan-internal', 'anggaran'] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

/** The words of the column PERSPEKTIF as the forms print them (R6 p.34). */
export const PERSPECTIVE_WORDS: Readonly<Record<Perspective, string>> = {
  'penerima-layanan': 'Penerima Layanan',
  'proses-bisnis': 'Proses Bisnis',
  'penguatan-internal': 'Penguatan Internal',
  anggaran: 'Anggaran',
};
