import { addDays, formatDate, type PlainDate } from '../../kernel/dates';
import type { CycleDates } from './calendar';

export type CycleStage = { label: string; state: 'done' | 'current' | 'todo'; note: string };

/** The stages of a year (R6 Ps 5) for its stage line: each with its days, and whether it is over, current or still to come. */
export function stagesOf(cycle: CycleDates, today: PlainDate): CycleStage[] {
  return [
    stage('Perencanaan SKP', cycle.planningFromOn, cycle.planningToOn, today),
    stage('Pelaksanaan', addDays(cycle.planningToOn, 1), addDays(cycle.appraisalFromOn, -1), today),
    stage('Dialog tengah tahun', cycle.midYearFromOn, cycle.midYearToOn, today),
    stage('Penilaian tahunan', cycle.appraisalFromOn, cycle.appraisalToOn, today),
  ];
}

function stage(label: string, fromOn: PlainDate, toOn: PlainDate, today: PlainDate): CycleStage {
  const note = `${formatDate(fromOn)} sampai ${formatDate(toOn)}`;
  if (today > toOn) return { label, state: 'done', note };
  return { label, state: today < fromOn ? 'todo' : 'current', note };
}
