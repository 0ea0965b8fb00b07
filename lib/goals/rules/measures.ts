/** How results are measured, in objectives of units and in plans of people alike (R6 p.29, p.50-51). */

/** Which way an indicator is better than its target; `by-date` has a day for a target. */
export const DIRECTIONS = ['more', 'less', 'exact', 'by-date'] as const;
export type Direction = (typeof DIRECTIONS)[number];
/** What is chosen beside a target that does not say it itself; a day does. */
export const CHOSEN_DIRECTIONS = ['more', 'less', 'exact'] as const;

/** Whom an indicator of a unit or its head serves (format A.1.2); a head's plan bears `anggaran` at least once. */
export const PERSPECTIVES = ['penerima-layanan', 'proses-bisnis', 'penguatan-internal', 'anggaran'] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

/** The words of the column PERSPEKTIF as the forms print them (R6 p.34). */
export const PERSPECTIVE_WORDS: Readonly<Record<Perspective, string>> = {
  'penerima-layanan': 'Penerima Layanan',
  'proses-bisnis': 'Proses Bisnis',
  'penguatan-internal': 'Penguatan Internal',
  anggaran: 'Anggaran',
};
