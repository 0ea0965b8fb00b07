'use client';

import { Badge } from '@/components/ui/badge';
import type { ProgressState } from '@/lib/goals/rules/progress';
import { PROGRESS_TONES } from './progress-tones';

export type PeriodWords = {
  id: string;
  period: string;
  target: string;
  reached: string;
  progress: string;
  state: ProgressState;
  note: string;
  /** Every entry, the oldest first. The rows show it only if there is more than one. */
  history: readonly string[];
};

/**
 * Rows with the latest figure and the earlier entries. The rows are either the periods of one indicator, or the indicators of one period
 * (`period` is then the title of the indicator).
 */
export function PeriodRows({ rows }: { rows: readonly PeriodWords[] }) {
  return (
    <tbody>
      {rows.map(({ id, period, target, reached, progress, state, note, history }) => (
        <tr key={id}>
          <th scope="row">{period}</th>
          <td data-label="Target">{target}</td>
          <td data-label="Realisasi">
            <span>
              {reached}
              {progress && (
                <>
                  <br />
                  <Badge tone={PROGRESS_TONES[state]}>{progress}</Badge>
                </>
              )}
            </span>
          </td>
          <td data-label="Catatan">
            <span>
              {note || '–'}
              {history.length > 1 && <History entries={history} />}
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function History({ entries }: { entries: readonly string[] }) {
  return (
    <details>
      <summary>Riwayat, {entries.length} catatan</summary>
      <ol>
        {entries.map((entry) => (
          <li key={entry}>{entry}</li>
        ))}
      </ol>
    </details>
  );
}
