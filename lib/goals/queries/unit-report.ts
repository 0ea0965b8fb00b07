import { todayOf } from '@/lib/agency/queries';
import { periodLabel } from '@/lib/cycles/labels';
import { type PeriodRow, periodsOf } from '@/lib/cycles/queries';
import type { Context } from '@/lib/kernel/context';
import { realisationField } from '../rules/realisation';
import type { ReportContext } from '../rules/unit-report';
import { type Goal, type GoalIndicator, goalsInForce } from './goals';
import { findPlace, type Place } from './places';
import { cycleOf, type IndicatorProgress, indicatorProgress } from './progress';
import { realisationsOf, type UnitRealisation, type UnitRealisations } from './realisations';

export type ReportRow = IndicatorProgress & { goal: Goal; entry: UnitRealisation | undefined; corrections: number };
export type UnitReport = {
  place: Place;
  period: PeriodRow;
  periods: readonly PeriodRow[];
  rows: ReportRow[];
  indicators: GoalIndicator[];
  /** The entry that counts for each indicator in this period. */
  current: ReadonlyMap<string, UnitRealisation>;
  around: ReportContext;
  revision: number;
  /** `fields`: the saved values by field name. `fieldLabels`: the labels of these fields. */
  fields: Record<string, string>;
  fieldLabels: Record<string, string>;
};

/**
 * What the objectives in force of a unit reached in one period. Undefined for people who may not read the objectives, and if there is no
 * such period.
 */
export function findUnitReport(ctx: Context, unitId: string, periodId: string): UnitReport | undefined {
  const cycleId = cycleOf(ctx.db, periodId);
  const place = cycleId ? findPlace(ctx, unitId, cycleId) : undefined;
  if (!place) return undefined;
  const today = todayOf(ctx);
  const periods = periodsOf(ctx.db, place.cycle.id);
  const goals = goalsInForce(ctx.db, { unitId, cycleId: place.cycle.id });
  const reported = realisationsOf(
    ctx.db,
    goals.map(({ id }) => id),
  );
  const rows = goals.flatMap((goal) =>
    goal.indicators.map((indicator) => ({
      ...indicatorProgress(indicator, reported, periods, { periodId, today }),
      goal,
      entry: reported.latest(indicator.id, periodId),
      corrections: Math.max(0, reported.of(indicator.id, periodId).length - 1),
    })),
  );
  return {
    place,
    period: periods.find(({ id }) => id === periodId)!,
    periods,
    rows,
    indicators: rows.map(({ indicator }) => indicator),
    current: new Map(rows.flatMap(({ indicator, entry }) => (entry ? [[indicator.id, entry] as const] : []))),
    around: { year: place.cycle.year, today, earlier: earlierIn(periods, periodId, reported) },
    revision: reported.countIn(periodId),
    ...fieldsOf(rows),
  };
}

/**
 * Returns a function that finds the value of an indicator in the period before this one. It returns undefined if there is no earlier
 * period, or no number was entered for it.
 */
function earlierIn(
  periods: readonly PeriodRow[],
  periodId: string,
  reported: UnitRealisations,
): ReportContext['earlier'] {
  const parts = periods.filter(({ kind }) => kind !== 'tahunan');
  const before = parts[parts.findIndex(({ id }) => id === periodId) - 1];
  return (indicatorId) => {
    const value = before && reported.latest(indicatorId, before.id)?.value;
    return before && value ? { label: periodLabel(before), value } : undefined;
  };
}

function fieldsOf(rows: readonly ReportRow[]): Pick<UnitReport, 'fields' | 'fieldLabels'> {
  const fields: Record<string, string> = {};
  const fieldLabels: Record<string, string> = {};
  for (const { indicator, entry } of rows) {
    fields[`rows.${indicator.id}.value`] = realisationField(entry, indicator);
    fields[`rows.${indicator.id}.note`] = entry?.note ?? '';
    fieldLabels[`rows.${indicator.id}.value`] = `Realisasi: ${indicator.title}`;
    fieldLabels[`rows.${indicator.id}.note`] = `Catatan: ${indicator.title}`;
  }
  return { fields, fieldLabels };
}
