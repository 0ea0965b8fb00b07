import { Badge } from '@/components/ui/badge';
import type { Receiver } from '@/lib/templates/queries/uses';
import { changes, type Outcome } from '@/lib/templates/rules/giving';

/** One row for each person chosen for a template. `isDone`: whether the template has been given. */
export function GiveTable({ rows, isDone }: { rows: readonly Receiver[]; isDone: boolean }) {
  return (
    <table className="table">
      <caption className="visually-hidden">Pegawai yang dipilih dan apa yang terjadi pada SKP-nya</caption>
      <thead>
        <tr>
          <th scope="col">Pegawai</th>
          <th scope="col">Jabatan</th>
          <th scope="col">{isDone ? 'Sekarang' : 'Yang terjadi'}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ candidate, outcome }) => (
          <tr key={candidate.assignmentId}>
            <th scope="row">{candidate.person}</th>
            <td data-label="Jabatan">
              {candidate.name}, {candidate.unit}
            </td>
            <td data-label={isDone ? 'Sekarang' : 'Yang terjadi'}>
              <span>
                <Badge tone={toneOf(outcome)}>
                  {isDone && outcome.state === 'given' ? 'Sudah menerima' : stateWords(outcome)}
                </Badge>{' '}
                {detailWords(outcome)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function toneOf(outcome: Outcome) {
  if (outcome.state === 'closed') return 'warn';
  return changes(outcome) ? 'good' : 'neutral';
}

function stateWords(outcome: Outcome): string {
  if (outcome.state === 'closed') return 'Tidak dapat';
  if (outcome.begins) return 'SKP dimulai';
  return changes(outcome) ? 'Draf dilengkapi' : 'Tidak berubah';
}

function detailWords(outcome: Outcome): string {
  if (outcome.state === 'closed') return outcome.why;
  const { added, completed, there } = outcome;
  const words = [
    added > 0 && `${added} hasil kerja baru`,
    completed > 0 && `${completed} digabungkan dengan yang ada`,
    there > 0 && `${there} sudah ada`,
  ];
  return words.filter(Boolean).join(', ');
}
