import { MONTHS, type PlainDate } from '../../kernel/dates';
import type { PeriodicKind, PeriodKind } from './vocabulary';

/**
 * The first and last days of the stages of a performance year. They mark lateness, and no action is refused because it is late. The
 * appraisal stage is also the window of the annual evaluation. Before it, an annual appraisal can be handed over only if the person leaves
 * earlier.
 */
export type CycleDates = {
  planningFromOn: PlainDate;
  planningToOn: PlainDate;
  midYearFromOn: PlainDate;
  midYearToOn: PlainDate;
  appraisalFromOn: PlainDate;
  appraisalToOn: PlainDate;
};
export type PlannedPeriod = {
  kind: PeriodKind;
  ordinal: number;
  startOn: PlainDate;
  endOn: PlainDate;
  windowFromOn: PlainDate;
  windowToOn: PlainDate;
  isMidYear: boolean;
};

type YearEnd = Pick<CycleDates, 'appraisalFromOn' | 'appraisalToOn'>;

/**
 * The default window of evaluation begins on this day of the last month of a period. It ends on this day of the month after the period. The
 * agency can change it.
 */
export const WINDOW_DAY = 20;
const MONTHS_IN = { bulanan: 1, triwulanan: 3 } as const satisfies Record<PeriodicKind, number>;
const MID_YEAR_MONTH = 6;
/**
 * The first day of "akhir Desember". The law names no day (R6 p.90 no.8b), so it is where the last third of the month begins. The agency
 * may change it.
 */
export const YEAR_END_DAY = 21;

/**
 * The default dates. By law, plans are set by the end of January, and the year is appraised from the end of December to the end of the next
 * January. [SIKLUS-01]
 */
export function defaultDates(year: number): CycleDates {
  return {
    planningFromOn: `${year}-01-01`,
    planningToOn: `${year}-01-31`,
    midYearFromOn: `${year}-06-01`,
    midYearToOn: `${year}-07-31`,
    appraisalFromOn: `${year}-12-${YEAR_END_DAY}`,
    appraisalToOn: `${year + 1}-01-31`,
  };
}

/** A note if the appraisal days of the year are outside the days of the law (R6 p.90 no.8b); otherwise undefined. [SIKLUS-01] */
export function yearEndRemark(year: number, { appraisalFromOn, appraisalToOn }: YearEnd): string | undefined {
  const lawful = defaultDates(year);
  if (appraisalFromOn >= lawful.appraisalFromOn && appraisalToOn <= lawful.appraisalToOn) return undefined;
  return 'Menurut PermenPANRB 6/2022 hlm. 90 evaluasi tahunan dilakukan pada akhir Desember dan paling lama akhir Januari tahun berikutnya.';
}

/** The periods of a year: twelve months or four quarters, then the whole year. There is no semester. [SIKLUS-02] */
export function planPeriods(year: number, kind: PeriodicKind, appraisal: YearEnd): PlannedPeriod[] {
  const months = MONTHS_IN[kind];
  const periodic = Array.from({ length: MONTHS.length / months }, (_, i) => periodicPart(year, kind, i + 1));
  const wholeYear: PlannedPeriod = {
    kind: 'tahunan',
    ordinal: 1,
    startOn: `${year}-01-01`,
    endOn: `${year}-12-31`,
    windowFromOn: appraisal.appraisalFromOn,
    windowToOn: appraisal.appraisalToOn,
    isMidYear: false,
  };
  return [...periodic, wholeYear];
}

function periodicPart(year: number, kind: PeriodicKind, ordinal: number): PlannedPeriod {
  const lastMonth = ordinal * MONTHS_IN[kind];
  return {
    kind,
    ordinal,
    startOn: dayOf(year, lastMonth - MONTHS_IN[kind] + 1, 1),
    endOn: dayOf(year, lastMonth + 1, 0),
    windowFromOn: dayOf(year, lastMonth, WINDOW_DAY),
    windowToOn: dayOf(year, lastMonth + 1, WINDOW_DAY),
    isMidYear: lastMonth === MID_YEAR_MONTH,
  };
}

/** A day whose month or day number may be too high or too low: month 13 is next January, day 0 is the last day of the month before. */
function dayOf(year: number, month: number, day: number): PlainDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
