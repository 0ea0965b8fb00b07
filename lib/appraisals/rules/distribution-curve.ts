import { CURVE_AXIS_WORDS, plainWords, UNIT_ACHIEVEMENT_WORDS } from './form-words';
import type { Predikat, UnitAchievementLevel } from './vocabulary';

/** The predikats along the horizontal axis, from worst to best. */
export const CURVE_ORDER = [
  'sangat-kurang',
  'kurang',
  'butuh-perbaikan',
  'baik',
  'sangat-baik',
] as const satisfies readonly Predikat[];

/** The highest value on the vertical axis of the regulation's figures. */
export const CURVE_MAXIMUM = 7;

/**
 * The five guiding curves of R6 p.94–97: the height of the printed line at each predikat, in the order of the axis. They are pictures and
 * not numbers of people. Legal limits are set by circular and not by these values.
 */
export const DISTRIBUTION_CURVES: Readonly<Record<UnitAchievementLevel, readonly number[]>> = {
  istimewa: [0.2, 0.4, 0.6, 2.5, 6],
  baik: [0.5, 1, 2, 6, 2],
  'butuh-perbaikan': [0.5, 1.5, 6, 1.5, 0.5],
  kurang: [2, 6, 2, 0.75, 0.5],
  'sangat-kurang': [6, 2.5, 0.8, 0.4, 0.15],
};

/** The title of the figure, and the sentence that the regulation writes under it. */
export const distributionFigureWords = (achievement: UnitAchievementLevel) => {
  const ordinates = DISTRIBUTION_CURVES[achievement];
  const peak = CURVE_ORDER[ordinates.indexOf(Math.max(...ordinates))] ?? 'baik';
  return {
    title: `KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI ${UNIT_ACHIEVEMENT_WORDS[achievement]}`,
    ideal: `idealnya sebagian besar pegawai predikat kinerjanya ${plainWords(CURVE_AXIS_WORDS[peak])}`,
  };
};
