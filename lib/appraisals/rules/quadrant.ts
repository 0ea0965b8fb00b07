/** PermenPANRB 6/2022 p.97-103: two ratings of three levels, one predikat from the quadrant. There is no formula. */
export const RATINGS = ['diatas', 'sesuai', 'dibawah'] as const;
export type Rating = (typeof RATINGS)[number];

export const PREDIKATS = ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const;
export type Predikat = (typeof PREDIKATS)[number];

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
