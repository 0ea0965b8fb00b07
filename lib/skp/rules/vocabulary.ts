import type { Approach } from '../../agency/rules/kinds';

/** Regulated vocabularies of the SKP (R6 p.27-60), stored as the regulation's own words. */
export { APPROACHES, type Approach } from '../../agency/rules/kinds';
/** The same measures as for objectives of units, which are written before plans. */
export { DIRECTIONS, type Direction, PERSPECTIVES, type Perspective } from '../../goals/rules/measures';

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
