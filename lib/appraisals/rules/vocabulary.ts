/** The achievement of the unit that the appraiser leads, from best to worst (R6 p.92-94). */
export const UNIT_ACHIEVEMENTS = ['istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const;
export type UnitAchievementLevel = (typeof UNIT_ACHIEVEMENTS)[number];

/**
 * `entered`: the achievement of the period. `previous-year`: last year's, which counts if this year's is not issued by the end of January
 * (R6 p.94 f).
 */
export const ACHIEVEMENT_SOURCES = ['entered', 'previous-year'] as const;
export type AchievementSource = (typeof ACHIEVEMENT_SOURCES)[number];

export const APPRAISAL_SCOPES = ['periodik', 'tahunan'] as const;
export type AppraisalScope = (typeof APPRAISAL_SCOPES)[number];

/**
 * `draft`: only the evaluator and the evaluator's superior can see it. `released`: it was handed over. `received`: the employee signed for
 * it.
 */
export const APPRAISAL_STATUSES = ['draft', 'released', 'received'] as const;
export type AppraisalStatus = (typeof APPRAISAL_STATUSES)[number];

export const PREDIKATS = ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const;
export type Predikat = (typeof PREDIKATS)[number];

/** The ratings. Two ratings, of results and of behaviour, give one predikat by the quadrant, without a formula (R6 p.97-103). */
export const RATINGS = ['diatas', 'sesuai', 'dibawah'] as const;
export type Rating = (typeof RATINGS)[number];
