import type { Perspective } from './vocabulary';

/** Directions that the writer can choose if the text of the target does not say one. A target that is a time needs no choice. */
export const CHOSEN_DIRECTIONS = ['more', 'less', 'exact'] as const;

/** The words of the column PERSPEKTIF as the forms print them (R6 p.34). */
export const PERSPECTIVE_WORDS: Readonly<Record<Perspective, string>> = {
  'penerima-layanan': 'Penerima Layanan',
  'proses-bisnis': 'Proses Bisnis',
  'penguatan-internal': 'Penguatan Internal',
  anggaran: 'Anggaran',
};
