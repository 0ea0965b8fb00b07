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
  /** Every entry, the oldest first. */
  history: readonly string[];
};

/** The periods of one indicator, each with the valid figure and the earlier entries. */
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
