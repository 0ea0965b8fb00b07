import type { Perspective } from './vocabulary';

/** The choices for a target that does not say its direction; a day says it. */
export const CHOSEN_DIRECTIONS = ['more', 'less', 'exact'] as const;

/** The words of the column PERSPEKTIF as the forms print them (R6 p.34). */
export const PERSPECTIVE_WORDS: Readonly<Record<Perspective, string>> = {
  'penerima-layanan': 'Penerima Layanan',
  'proses-bisnis': 'Proses Bisnis',
  'penguatan-internal': 'Penguatan Internal',
  anggaran: 'Anggaran',
};
