import type { Approach } from '../../agency/rules/vocabulary';

/**
 * The closed lists of words in plans (R6 p.27-60). Words of the regulation are stored in small letters with hyphens, all other words in
 * English.
 */
export { APPROACHES, type Approach } from '../../agency/rules/vocabulary';
/** Plans use the same lists as objectives of units. Objectives are written before plans. */
export { DIRECTIONS, type Direction, PERSPECTIVES, type Perspective } from '../../goals/rules/vocabulary';

export const otherApproach = (approach: Approach): Approach =>
  approach === 'kualitatif' ? 'kuantitatif' : 'kualitatif';

export const RESULT_KINDS = ['utama', 'tambahan'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/**
 * Where a result comes from, if its owner did not write it: an earlier plan, the bank, a template, a Plt. or Plh. appointment, a study, or
 * a file. Results from objectives and from role matrices have other columns for their source.
 */
export const RESULT_ORIGINS = ['last-year', 'bank', 'template', 'acting', 'study', 'file'] as const;
export type ResultOrigin = (typeof RESULT_ORIGINS)[number];

export const ASPECTS = ['kuantitas', 'kualitas', 'waktu', 'biaya'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The three blocks of the annex (format A.1.8). */
export const ANNEX_BLOCKS = ['resource-support', 'accountability', 'consequence'] as const;
export type AnnexBlock = (typeof ANNEX_BLOCKS)[number];

/** Which forms a plan has: those of heads (A.1.1, A.1.2), or of everybody else (A.1.6, A.1.7). */
export const SKP_FORMS = ['head', 'staff'] as const;
export type SkpForm = (typeof SKP_FORMS)[number];

/** The kinds of outcome and output, from those of the whole organisation to those that one person controls (R6 p.28, p.44). */
export const CONTROL_LEVELS = [
  'outcome',
  'outcome-antara',
  'output-kendali-rendah',
  'output-kendali-sedang',
  'output-kendali-tinggi',
] as const;
export type ControlLevel = (typeof CONTROL_LEVELS)[number];

/** How often an indicator is reported (format A.1.3). */
export const REPORTING_PERIODS = ['bulanan', 'triwulanan', 'semesteran', 'tahunan'] as const;
export type ReportingPeriod = (typeof REPORTING_PERIODS)[number];

/** The status of a change of a set plan (R6 Ps 14(2)). The version in force stays in force meanwhile. */
export const CHANGE_STATUSES = ['draft', 'submitted', 'returned'] as const;
export type ChangeStatus = (typeof CHANGE_STATUSES)[number];

/** In what role a person set a version: as appraiser, or as the appraiser's superior because the appraiser did not answer (R6 p.65 C.5). */
export const SETTERS = ['appraiser', 'reviewer'] as const;
export type Setter = (typeof SETTERS)[number];

/** The status of a plan. `agreed` is the regulation's "ditetapkan". */
export const SKP_STATUSES = ['draft', 'submitted', 'returned', 'agreed'] as const;
export type SkpStatus = (typeof SKP_STATUSES)[number];

/**
 * Why a version was written. `initial`: as the first version of the plan. `change`: as a change during the year. `successor`: to clarify
 * the plan with a new appraiser (R6 p.65 C.7).
 */
export const VERSION_KINDS = ['initial', 'change', 'successor'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/**
 * The status of a version. `draft`: it is written, or was submitted or returned. `agreed`: it is in force. `superseded`: a later version
 * replaced it, and it can only be read.
 */
export const VERSION_STATUSES = ['draft', 'agreed', 'superseded'] as const;
export type VersionStatus = (typeof VERSION_STATUSES)[number];
