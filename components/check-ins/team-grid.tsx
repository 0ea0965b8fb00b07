import { StatusGrid } from '@/components/charts/status-grid';
import { PERIOD_STATE_LABELS, PERIOD_STATE_MARKS } from '@/lib/check-ins/labels';
import type { StatusIn, TeamRow } from '@/lib/check-ins/queries/team';
import { periodStateOf } from '@/lib/check-ins/rules/period-state';
import { shortPeriodLabel } from '@/lib/cycles/labels';
import type { PeriodRow } from '@/lib/cycles/queries';
import type { PlainDate } from '@/lib/kernel/dates';

type Props = { rows: readonly TeamRow[]; periods: readonly PeriodRow[]; statusIn: StatusIn; today: PlainDate };

/** The state of each person's report in all periods of the year. People and periods without any report are easy to find in the grid. */
export function TeamGrid({ rows, periods, statusIn, today }: Props) {
  const marksOf = (row: TeamRow) =>
    periods.map((period) => {
      const status = statusIn(row.assignmentId, period.id);
      const state = periodStateOf({ period, segment: row, skpStatus: row.skpStatus, status, today });
      return { ...PERIOD_STATE_MARKS[state], words: PERIOD_STATE_LABELS[state] };
    });
  return (
    <details className="chart-fold">
      <summary>Semua periode dalam satu tabel</summary>
      <StatusGrid
        caption={`Check-in menurut pegawai dan periode${periods.some(({ kind }) => kind === 'triwulanan') ? ' (TW: triwulan)' : ''}`}
        rowsAre="Pegawai"
        columns={periods.map(shortPeriodLabel)}
        rows={rows.map((row) => ({ key: row.assignmentId, name: row.name, marks: marksOf(row) }))}
      />
    </details>
  );
}
