import { PROGRESS_TONES } from '@/components/goals/progress-tones';
import { Badge } from '@/components/ui/badge';
import type { GoalProgress, IndicatorProgress } from '@/lib/goals/queries/progress';
import { reportInWords } from '@/lib/goals/rules/progress';
import { targetText } from '@/lib/goals/rules/targets';

/** The progress of the unit's objectives in the period, shown beside the form for the unit's achievement. It suggests no achievement. */
export function GoalAid({ goals }: { goals: readonly GoalProgress[] }) {
  const rows = goals.flatMap(({ indicators }) => indicators);
  if (rows.length === 0) return <p className="muted">Unit ini belum memiliki sasaran dengan indikator.</p>;
  const open = rows.filter(({ period }) => period.reported === undefined).length;
  const reached = rows.filter(({ period }) => period.progress.state === 'reached').length;
  return (
    <details>
      <summary>
        Realisasi sasaran unit: {reached} dari {rows.length} indikator tercapai
        {open > 0 && `, ${open} belum dilaporkan`}
      </summary>
      <table className="table">
        <caption className="visually-hidden">Realisasi sasaran unit pada periode ini</caption>
        <thead>
          <tr>
            <th scope="col">Indikator</th>
            <th scope="col">Target</th>
            <th scope="col">Realisasi</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AidRow key={row.indicator.id} row={row} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function AidRow({ row: { indicator, period } }: { row: IndicatorProgress }) {
  const { title } = indicator;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td data-label="Target">{targetText(period.target) || 'belum diisi'}</td>
      <td data-label="Realisasi">
        {reportInWords(period.reported, indicator)}{' '}
        {period.progress.state !== 'open' && (
          <Badge tone={PROGRESS_TONES[period.progress.state]}>{period.progress.words}</Badge>
        )}
      </td>
    </tr>
  );
}
