import type { HEAD_CONTROL_LEVELS } from './manual';
import type { Aspect, ReportingPeriod } from './vocabulary';

export { PERSPECTIVE_WORDS } from '../../goals/rules/measures';

/** The aspects as the forms print them (R6 p.57). */
export const ASPECT_WORDS: Readonly<Record<Aspect, string>> = {
  kuantitas: 'Kuantitas',
  kualitas: 'Kualitas',
  waktu: 'Waktu',
  biaya: 'Biaya',
};

/** The choices of the manual as the form prints them (R6 p.38). The English words are in italics. */
export const CONTROL_WORDS: Readonly<
  Record<(typeof HEAD_CONTROL_LEVELS)[number], readonly { text: string; italic?: boolean }[]>
> = {
  outcome: [{ text: 'Outcome', italic: true }],
  'outcome-antara': [{ text: 'Outcome', italic: true }, { text: ' Antara' }],
  'output-kendali-rendah': [{ text: 'Output', italic: true }, { text: ' kendali rendah' }],
};

export const REPORTING_WORDS: Readonly<Record<ReportingPeriod, string>> = {
  bulanan: 'Bulanan',
  triwulanan: 'Triwulanan',
  semesteran: 'Semesteran',
  tahunan: 'Tahunan',
};
