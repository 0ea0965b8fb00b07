/** Levels of study as the guide to expectations tells them apart (R6 p.63). */
export const STUDY_LEVELS = ['s1', 'profesi-s2-s3'] as const;
export type StudyLevel = (typeof STUDY_LEVELS)[number];

export const STUDY_PLACES = ['dalam-negeri', 'luar-negeri'] as const;
export type StudyPlace = (typeof STUDY_PLACES)[number];

export const ACCREDITATIONS = ['A', 'B', 'C'] as const;
export type Accreditation = (typeof ACCREDITATIONS)[number];
