import type { Predikat, Rating } from './vocabulary';

/**
 * The predikat for each rating of results (outer key) and each rating of behaviour (inner key). The two ratings do not have the same
 * weight: bad behaviour counts more.
 */
export const QUADRANT: Readonly<Record<Rating, Readonly<Record<Rating, Predikat>>>> = {
  diatas: { diatas: 'sangat-baik', sesuai: 'baik', dibawah: 'kurang' },
  sesuai: { diatas: 'baik', sesuai: 'baik', dibawah: 'kurang' },
  dibawah: { diatas: 'butuh-perbaikan', sesuai: 'butuh-perbaikan', dibawah: 'sangat-kurang' },
};

/** The predikat that belongs to two ratings. Nothing else decides on it (R6 p.99 and p.102). [NILAI-01] */
export function predikatOf(results: Rating, behaviour: Rating): Predikat {
  return QUADRANT[results][behaviour];
}
