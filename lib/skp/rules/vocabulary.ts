import type { Approach } from '../../agency/rules/vocabulary';

/** Regulated vocabularies of the SKP (R6 p.27-60), stored as the regulation's own words. */
export { APPROACHES, type Approach } from '../../agency/rules/vocabulary';
/** The same measures as for objectives of units, which are written before plans. */
export { DIRECTIONS, type Direction, PERSPECTIVES, type Perspective } from '../../goals/rules/vocabulary';

export const otherApproach = (approach: Approach): Approach =>
  approach === 'kualitatif' ? 'kuantitatif' : 'kualitatif';

export const RESULT_KINDS = ['utama', 'tambahan'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** The origin of a result that its owner did not write: last year's plan, the bank, a template, a Plt. or Plh. post, a study, a file. */
export const RESULT_ORIGINS = ['last-year', 'bank', 'template', 'acting', 'study', 'file'] as const;
export type ResultOrigin = (typeof RESULT_ORIGINS)[number];

export const ASPECTS = ['kuantitas', 'kualitas', 'waktu', 'biaya'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The three blocks of the annex (format A.1.8). */
export const ANNEX_BLOCKS = ['resource-support', 'accountability', 'consequence'] as const;
export type AnnexBlock = (typeof ANNEX_BLOCKS)[number];

/** The form of the plan: heads (A.1.1, A.1.2) or everyone else (A.1.6, A.1.7). */
export const SKP_FORMS = ['head', 'staff'] as const;
export type SkpForm = (typeof SKP_FORMS)[number];

/** Quality and degree of control of an outcome or output (R6 p.28, p.44), from the whole organisation's to one person's. */
export const CONTROL_LEVELS = [
  'outcome',
  'outcome-antara',
  'output-kendali-rendah',
  'output-kendali-sedang',
  'output-kendali-tinggi',
] as const;
export type ControlLevel = (typeof CONTROL_LEVELS)[number];

/** How often an indicator is reported, as chosen in the manual (format A.1.3). */
export const REPORTING_PERIODS = ['bulanan', 'triwulanan', 'semesteran', 'tahunan'] as const;
export type ReportingPeriod = (typeof REPORTING_PERIODS)[number];

/** The status of a change of a plan that was set (R6 Ps 14(2)); meanwhile the version in force continues. */
export const CHANGE_STATUSES = ['draft', 'submitted', 'returned'] as const;
export type ChangeStatus = (typeof CHANGE_STATUSES)[number];

/** In which role somebody set a version: as appraiser, or as the appraiser's superior while that one was silent (R6 p.65 C.5). */
export const SETTERS = ['appraiser', 'reviewer'] as const;
export type Setter = (typeof SETTERS)[number];

/** The status of a plan. `agreed` is the regulation's "ditetapkan". */
export const SKP_STATUSES = ['draft', 'submitted', 'returned', 'agreed'] as const;
export type SkpStatus = (typeof SKP_STATUSES)[number];

/** Why a version was written: the year's first, a change during the year, or a clarification with a new appraiser (R6 p.65 C.7). */
export const VERSION_KINDS = ['initial', 'change', 'successor'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** A version is written while `draft`, in force while `agreed`, and kept for reading when `superseded` by a later one. */
export const VERSION_STATUSES = ['draft', 'agreed', 'superseded'] as const;
export type VersionStatus = (typeof VERSION_STATUSES)[number];
