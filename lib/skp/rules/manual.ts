import { all, type Decision, decide } from '../../kernel/decision';
import type { Approach, ControlLevel, ReportingPeriod, SkpForm } from './vocabulary';

/** The manual of one indicator (format A.1.3). The unit of measure is stored with the indicator. */
export type Manual = {
  purpose: string;
  definition: string;
  formula: string;
  controlLevel: ControlLevel | null;
  dataSource: string;
  reporting: ReportingPeriod | null;
};

export const BLANK_MANUAL: Manual = {
  purpose: '',
  definition: '',
  formula: '',
  controlLevel: null,
  dataSource: '',
  reporting: null,
};

/**
 * The control levels of results of heads: outcomes, or outputs that mostly depend on other people. Outputs under closer control belong to
 * the people below (R6 p.28 no.7). [SKP-13]
 */
export const HEAD_CONTROL_LEVELS = [
  'outcome',
  'outcome-antara',
  'output-kendali-rendah',
] as const satisfies readonly ControlLevel[];

export const MANUAL_LIMITS = { purpose: 1000, definition: 2000, formula: 1000, dataSource: 500 } as const;

/** Whether any part of a manual is written. Only such manuals are printed. */
export function isWritten(manual: Manual | undefined): manual is Manual {
  return manual !== undefined && Object.values(manual).some((part) => part !== null && part.trim() !== '');
}

/**
 * Whether a plan has manuals. Manuals explain the indicators of heads to everybody below them (R6 p.37), so only plans of heads have
 * manuals. [SKP-14]
 */
export function hasManuals({ form }: { form: SkpForm }): boolean {
  return form === 'head';
}

/**
 * Whether a manual can be written. A manual is a part of the plan, so it can be written whenever the plan can be written (`writing`). After
 * the plan is set, it can be written only in a change of the plan. [SKP-14]
 */
export function canWriteManual(plan: { form: SkpForm; writing: Decision }): Decision {
  return all(
    decide([
      !hasManuals(plan),
      'Manual indikator hanya untuk SKP pejabat pimpinan tinggi dan pimpinan unit kerja mandiri.',
    ]),
    plan.writing,
  );
}

/** The parts of a manual that are missing, in words. In the qualitative approach the formula is optional (R6 p.38). */
export function openPartsOf(manual: Manual | undefined, approach: Approach): string[] {
  const isOptional = (part: string) => part === 'formula' && approach === 'kualitatif';
  return PARTS.filter(([part, words]) => words(manual ?? BLANK_MANUAL) === '' && !isOptional(part)).map(
    ([part]) => part,
  );
}

const PARTS: readonly [string, (manual: Manual) => string][] = [
  ['tujuan', ({ purpose }) => purpose],
  ['definisi', ({ definition }) => definition],
  ['formula', ({ formula }) => formula],
  ['kualitas dan tingkat kendali', ({ controlLevel }) => controlLevel?.replaceAll('-', ' ') ?? ''],
  ['sumber data', ({ dataSource }) => dataSource],
  ['periode pelaporan', ({ reporting }) => reporting ?? ''],
];

/** The differences between two manuals of one indicator, for each part. A missing manual counts as empty. [SKP-19] */
export function manualDifferences(old: Manual = BLANK_MANUAL, now: Manual = BLANK_MANUAL) {
  return PARTS.map(([part, words]) => ({ part, before: words(old), after: words(now) })).filter(
    ({ before, after }) => before !== after,
  );
}

/** The values of a manual by field name, for its form. */
export function manualFields({ controlLevel, reporting, ...text }: Manual): Record<string, string> {
  return { ...text, controlLevel: controlLevel ?? '', reporting: reporting ?? '' };
}
