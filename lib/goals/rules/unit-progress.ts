import type { PlainDate } from '../../kernel/dates';
import { type Decimal, sumDecimals } from '../../kernel/numbers';
import type { Direction } from './measures';
import { type Progress, progressOf, type Reported, type Target } from './progress';
import type { TrajectoryKind } from './vocabulary';

type Indicator = {
  direction: Direction;
  trajectory: TrajectoryKind;
  target: Decimal | null;
  targetOn: PlainDate | null;
};
/** The periods of the year in their order: what each should reach and what it reached. */
export type PeriodStep = { target: Decimal | null; reported: Reported | undefined };
export type Measured = { target: Target; reported: Reported | undefined; progress: Progress };
export type UnitProgress = {
  /** The period by itself. */
  period: Measured;
  /** The year up to and with this period. */
  toDate: Measured;
};

/**
 * Where an indicator of a unit stands in one period, beside the trajectory (R6 p.92-93): amounts add up over the year, a level counts as
 * it was reached last, and a day is reached once. [TUJUAN-07]
 */
export function progressIn(indicator: Indicator, steps: readonly PeriodStep[], at: number): UnitProgress {
  const past = steps.slice(0, at + 1);
  const here = steps[at] ?? { target: null, reported: undefined };
  const toDate = measured(indicator, targetTo(indicator, past), reportedTo(indicator, past));
  if (indicator.direction === 'by-date') return { period: toDate, toDate };
  return { period: measured(indicator, here.target, here.reported), toDate };
}

/** Where it stands in the whole year, beside the target of the year. [TUJUAN-07] */
export function progressOfYear(indicator: Indicator, steps: readonly PeriodStep[]): Measured {
  return measured(indicator, indicator.target, reportedTo(indicator, steps));
}

function measured(indicator: Indicator, amount: Decimal | null, reported: Reported | undefined): Measured {
  const { direction, targetOn } = indicator;
  const target = { direction, targetOn, target: amount };
  return { target, reported, progress: progressOf(target, reported) };
}

function targetTo({ trajectory }: Indicator, past: readonly PeriodStep[]): Decimal | null {
  const targets = past.flatMap(({ target }) => (target === null ? [] : [target]));
  if (targets.length === 0) return null;
  return trajectory === 'sum' ? sumDecimals(targets) : targets.at(-1)!;
}

function reportedTo({ direction, trajectory }: Indicator, past: readonly PeriodStep[]): Reported | undefined {
  const reports = past.flatMap(({ reported }) => (reported && isGiven(reported) ? [reported] : []));
  if (reports.length === 0 || direction === 'by-date' || trajectory === 'level') return reports.at(-1);
  return { value: sumDecimals(reports.map(({ value }) => value!)), doneOn: null };
}

function isGiven({ value, doneOn }: Reported): boolean {
  return value !== null || doneOn !== null;
}
