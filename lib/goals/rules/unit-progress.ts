import type { PlainDate } from '../../kernel/dates';
import { type Decimal, sumDecimals } from '../../kernel/numbers';
import { type Progress, progressOf, type Reported } from './progress';
import { type Until, yearEnd, yearOf } from './progress-state';
import { targetOf } from './target-row';
import { isGiven, type TargetRow, targetPart } from './target-value';
import type { TrajectoryKind } from './vocabulary';

type Indicator = TargetRow & { trajectory: TrajectoryKind };
/** One period of the year: the target for it, and what was reached. */
export type PeriodStep = { endOn: PlainDate; target: Decimal | null; reported: Reported | undefined };
export type Measured = { target: TargetRow; reported: Reported | undefined; progress: Progress };
export type UnitProgress = {
  /** The period alone. */
  period: Measured;
  /** The year from its first day to the last day of this period. */
  toDate: Measured;
};

/**
 * Compares an indicator of a unit in one period with its trajectory (R6 p.92-93). `at` is the position of the period in `steps`, from 0.
 * Amounts are added up over the year. For a level, the last report counts. A target that is not divided over the periods has the same
 * progress for the period and to date. [TUJUAN-07]
 */
export function progressIn(indicator: Indicator, steps: readonly PeriodStep[], at: number): UnitProgress {
  const past = steps.slice(0, at + 1);
  const { endOn, target, reported } = steps[at]!;
  // A target that is divided over the periods is only for this period, so it is compared as if its year were over. A target of the whole
  // year is compared up to the end of this period.
  const until = isDivided(indicator) ? yearEnd(yearOf(endOn)) : endOn;
  const toDate = measured(indicator, targetTo(indicator, past), reportedTo(indicator, past), until);
  if (!isDivided(indicator)) return { period: toDate, toDate };
  return { period: measured(indicator, target, reported, until), toDate };
}

/**
 * Compares the whole year with the target of the year. Until the year is over, the comparison reaches to the end of the last period that
 * has a report. [TUJUAN-07]
 */
export function progressOfYear(indicator: Indicator, steps: readonly PeriodStep[], isYearOver: boolean): Measured {
  const last = steps.findLast(({ reported }) => reported && isGiven(reported)) ?? steps.at(-1)!;
  const until = isYearOver ? steps.at(-1)!.endOn : last.endOn;
  return measured(indicator, indicator.target, reportedTo(indicator, steps), until);
}

/**
 * Whether the target is divided over the periods. Numbers, scales and amounts per period are. A range, a grade or a time is for the whole
 * year.
 */
function isDivided(indicator: TargetRow): boolean {
  const kind = targetOf(indicator)?.kind;
  return kind === undefined
    ? indicator.direction !== 'by-date'
    : kind === 'number' || kind === 'scale' || kind === 'rate';
}

function measured(
  indicator: Indicator,
  amount: Decimal | null,
  reported: Reported | undefined,
  until: Until,
): Measured {
  const whole = targetPart(indicator);
  if (!isDivided(indicator)) return { target: whole, reported, progress: progressOf(whole, reported, until) };
  const target = amount === null ? { ...whole, target: null, targetKind: null } : { ...whole, target: amount };
  return { target, reported, progress: progressOf(target, reported, until) };
}

function targetTo({ trajectory }: Indicator, past: readonly PeriodStep[]): Decimal | null {
  const targets = past.flatMap(({ target }) => (target === null ? [] : [target]));
  if (targets.length === 0) return null;
  return trajectory === 'sum' ? sumDecimals(targets) : targets.at(-1)!;
}

function reportedTo(indicator: Indicator, past: readonly PeriodStep[]): Reported | undefined {
  const reports = past.flatMap(({ reported }) => (reported && isGiven(reported) ? [reported] : []));
  if (reports.length === 0 || !addsUp(indicator)) return reports.at(-1);
  return { value: sumDecimals(reports.map(({ value }) => value!)), doneOn: null };
}

/** Whether the reports of the periods are added up. Values on a scale and amounts per period never are, even if `sum` was chosen. */
function addsUp(indicator: Indicator): boolean {
  return indicator.trajectory === 'sum' && (targetOf(indicator)?.kind ?? 'number') === 'number' && isDivided(indicator);
}
