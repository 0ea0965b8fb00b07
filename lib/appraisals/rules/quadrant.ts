import type { Predikat, Rating } from './vocabulary';

/** Rows: rating of results; columns: rating of behaviour. Not symmetric: bad behaviour counts more. */
export const QUADRANT: Readonly<Record<Rating, Readonly<Record<Rating, Predikat>>>> = {
  diatas: { diatas: 'sangat-baik', sesuai: 'baik', dibawah: 'kurang' },
  sesuai: { diatas: 'baik', sesuai: 'baik', dibawah: 'kurang' },
  dibawah: { diatas: 'butuh-perbaikan', sesuai: 'butuh-perbaikan', dibawah: 'sangat-kurang' },
};

/** The predikat follows from the two ratings by the quadrant alone (R6 p.99 and p.102). [NILAI-01] */
export function predikatOf(results: Rating, behaviour: Rating): Predikat {
  return QUADRANT[results][behaviour];
}
