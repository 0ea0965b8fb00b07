import type { Predikat, Rating, UnitAchievementLevel } from './vocabulary';

type Words = string | readonly { text: string; italic?: boolean }[];

/** The options of the forms C.1.x under "pilih salah satu", in the regulation's spelling and order (R6 p.108–113). */
export const UNIT_ACHIEVEMENT_WORDS: Readonly<Record<UnitAchievementLevel, string>> = {
  istimewa: 'ISTIMEWA',
  baik: 'BAIK',
  'butuh-perbaikan': 'BUTUH PERBAIKAN',
  kurang: 'KURANG',
  'sangat-kurang': 'SANGAT KURANG',
};

/** The forms print "Diatas" and "dibawah" as one word. */
export const RATING_WORDS: Readonly<Record<Rating, string>> = {
  diatas: 'DIATAS EKSPEKTASI',
  sesuai: 'SESUAI EKSPEKTASI',
  dibawah: 'DIBAWAH EKSPEKTASI',
};

export const PREDIKAT_WORDS: Readonly<Record<Predikat, Words>> = {
  'sangat-baik': 'SANGAT BAIK',
  baik: 'BAIK',
  'butuh-perbaikan': 'BUTUH PERBAIKAN',
  kurang: [{ text: 'KURANG ' }, { text: '(MISCONDUCT)', italic: true }],
  'sangat-kurang': 'SANGAT KURANG',
};

/** Words along the axis of the distribution figure (R6 p.94–97). */
export const CURVE_AXIS_WORDS: Readonly<Record<Predikat, Words>> = {
  'sangat-baik': 'Sangat Baik',
  baik: 'Baik',
  'butuh-perbaikan': 'Butuh Perbaikan',
  kurang: [{ text: 'Kurang/ ' }, { text: 'Misconduct', italic: true }],
  'sangat-kurang': 'Sangat Kurang',
};

export const plainWords = (words: Words): string =>
  typeof words === 'string' ? words : words.map(({ text }) => text).join('');
