/** Achievement of the unit led by the appraiser, best first (R6 p.92-94). */
export const UNIT_ACHIEVEMENTS = ['istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const;
export type UnitAchievementLevel = (typeof UNIT_ACHIEVEMENTS)[number];

/** `previous-year` only after January, if this year's is not issued (R6 p.94 f). */
export const ACHIEVEMENT_SOURCES = ['entered', 'previous-year'] as const;
export type AchievementSource = (typeof ACHIEVEMENT_SOURCES)[number];

export const APPRAISAL_SCOPES = ['periodik', 'tahunan'] as const;
export type AppraisalScope = (typeof APPRAISAL_SCOPES)[number];

/** `draft`: only for the appraiser; `released`: handed over; `received`: the employee signed for it. */
export const APPRAISAL_STATUSES = ['draft', 'released', 'received'] as const;
export type AppraisalStatus = (typeof APPRAISAL_STATUSES)[number];

export const PREDIKATS = ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const;
export type Predikat = (typeof PREDIKATS)[number];

/** PermenPANRB 6/2022 p.97-103: two ratings of three levels, one predikat from the quadrant. There is no formula. */
export const RATINGS = ['diatas', 'sesuai', 'dibawah'] as const;
export type Rating = (typeof RATINGS)[number];
