import { StepsChart } from '@/components/charts/steps-chart';
import type { JudgedIndicator } from '@/lib/appraisals/queries/content';
import { drawnTarget } from '@/lib/goals/rules/drawn-amounts';

/**
 * For each indicator whose target is a number or a range: a chart of the reported values of all periods. The charts are folded, because the
 * table above has the same numbers.
 */
export function RealisationCharts({ indicators }: { indicators: readonly JudgedIndicator[] }) {
  const charts = indicators.flatMap((indicator) => chartOf(indicator) ?? []);
  if (charts.length === 0) return null;
  return (
    <details className="chart-fold">
      <summary>Gambar realisasi menurut periode</summary>
      {charts}
    </details>
  );
}

function chartOf(indicator: JudgedIndicator) {
  const target = drawnTarget(indicator);
  const { chartPoints } = indicator;
  // A chart is drawn only if at least two periods have a value.
  if (!target || chartPoints.filter(({ value }) => value !== null).length < 2) return undefined;
  return (
    <StepsChart
      key={indicator.lineageId}
      id={`iki-${indicator.lineageId}`}
      name={indicator.title}
      periods={chartPoints.map(({ value, ...step }) => ({ ...step, value: value === null ? null : Number(value) }))}
      targets={target.amounts}
      targetWords={indicator.targetWords}
    />
  );
}
