import type { Predikat, Rating, UnitAchievementLevel } from './vocabulary';

type Words = string | readonly { text: string; italic?: boolean }[];

/** The choices that the forms C.1.x print beside "pilih salah satu", in the spelling and order of the regulation (R6 p.108–113). */
export const UNIT_ACHIEVEMENT_WORDS: Readonly<Record<UnitAchievementLevel, string>> = {
  istimewa: 'ISTIMEWA',
  baik: 'BAIK',
  'butuh-perbaikan': 'BUTUH PERBAIKAN',
  kurang: 'KURANG',
  'sangat-kurang': 'SANGAT KURANG',
};

/** The ratings as the forms print them: "Diatas" and "dibawah" are one word. */
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

/** The words on the horizontal axis of the distribution figure (R6 p.94–97). */
export const CURVE_AXIS_WORDS: Readonly<Record<Predikat, Words>> = {
  'sangat-baik': 'Sangat Baik',
  baik: 'Baik',
  'butuh-perbaikan': 'Butuh Perbaikan',
  kurang: [{ text: 'Kurang/ ' }, { text: 'Misconduct', italic: true }],
  'sangat-kurang': 'Sangat Kurang',
};

export const plainWords = (words: Words): string =>
  typeof words === 'string' ? words : words.map(({ text }) => text).join('');
