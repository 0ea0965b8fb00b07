import type { UnitReport } from '@/lib/goals/queries/unit-report';
import { reportInWords } from '@/lib/goals/rules/progress';
import { targetText } from '@/lib/goals/rules/targets';
import { PeriodRows } from './period-rows';

/** What a unit reached in one period, for readers who cannot enter it. */
export function UnitReportTable({ rows }: { rows: UnitReport['rows'] }) {
  return (
    <table className="table">
      <caption>Realisasi menurut indikator</caption>
      <thead>
        <tr>
          <th scope="col">Indikator</th>
          <th scope="col">Target</th>
          <th scope="col">Realisasi</th>
          <th scope="col">Catatan</th>
        </tr>
      </thead>
      <PeriodRows
        rows={rows.map(({ indicator, period, entry }) => ({
          id: indicator.id,
          period: indicator.title,
          target: targetText(period.target) || '–',
          reached: reportInWords(period.reported, indicator),
          progress: period.progress.state === 'open' ? '' : period.progress.words,
          state: period.progress.state,
          note: entry?.note ?? '',
          history: [],
        }))}
      />
    </table>
  );
}
