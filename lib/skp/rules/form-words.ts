import type { Aspect } from './vocabulary';

export { PERSPECTIVE_WORDS } from '../../goals/rules/measures';

/** The words of the column ASPEK as the forms print them (R6 p.57). */
export const ASPECT_WORDS: Readonly<Record<Aspect, string>> = {
  kuantitas: 'Kuantitas',
  kualitas: 'Kualitas',
  waktu: 'Waktu',
  biaya: 'Biaya',
};
