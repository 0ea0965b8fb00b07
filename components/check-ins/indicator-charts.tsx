import { ProgressChart } from '@/components/charts/progress-chart';
import type { CheckInDetails } from '@/lib/check-ins/queries/check-in';
import { toldInWords } from '@/lib/check-ins/rules/telling';
import { drawnTarget } from '@/lib/goals/rules/drawn-amounts';
import { targetOnScreen } from '@/lib/goals/rules/targets';
import { daysBetween } from '@/lib/kernel/dates';
import type { IndicatorRow, ResultRow } from '@/lib/skp/queries';

type Props = { found: CheckInDetails; result: ResultRow };

/**
 * For each indicator of a result whose target is a number or a range, and which has a reported value: a chart of both. The charts are
 * folded, because the table above has the same numbers.
 */
export function IndicatorCharts({ found, result }: Props) {
  const charts = result.indicators.flatMap((indicator) => chartOf(found, indicator) ?? []);
  if (charts.length === 0) return null;
  return (
    <details className="chart-fold">
      <summary>Gambar realisasi terhadap target</summary>
      {charts}
    </details>
  );
}

function chartOf({ realisations, checkIn, periods, skp }: CheckInDetails, indicator: IndicatorRow) {
  const target = drawnTarget(indicator);
  const entry = realisations.get(indicator.lineageId)?.byPeriod.get(checkIn.period.id);
  if (!target || !entry?.value) return undefined;
  const elapsed = target.isGrowing ? elapsedAt(checkIn.period.endOn, periods) : undefined;
  return (
    <ProgressChart
      key={indicator.lineageId}
      id={`iki-${indicator.lineageId}`}
      name={indicator.title}
      value={Number(entry.value)}
      targets={target.amounts}
      isMore={target.isMore}
      elapsed={elapsed}
      words={{
        value: toldInWords(entry, { ...indicator, approach: skp.approach }),
        target: targetOnScreen(indicator),
        elapsed: elapsed === undefined ? undefined : `${Math.round(elapsed * 100)}% tahun kinerja sudah berlalu`,
      }}
    />
  );
}

/**
 * The part of the year that is over at the end of a day, from 0 to 1. The year lasts from the first to the last day of the periods.
 * Undefined if there are no periods.
 */
function elapsedAt(day: string, periods: CheckInDetails['periods']): number | undefined {
  const [start, end] = [
    periods.map(({ startOn }) => startOn).sort()[0],
    periods
      .map(({ endOn }) => endOn)
      .sort()
      .at(-1),
  ];
  if (!start || !end) return undefined;
  return (daysBetween(start, day) + 1) / (daysBetween(start, end) + 1);
}
