import { differenceWords } from '@/lib/skp/labels';
import type { Difference } from '@/lib/skp/rules/differences';

const NOTHING = <span className="muted">–</span>;

/** The differences between two states of a plan, each with the earlier and the later words. `since`: the name of the earlier state. */
export function DifferencesTable({ rows, since }: { rows: readonly Difference[]; since: string }) {
  if (rows.length === 0) return <p className="muted">Isinya sama dengan {since}.</p>;
  return (
    <table className="table">
      <caption className="visually-hidden">Perbedaan dengan {since}</caption>
      <thead>
        <tr>
          <th scope="col">Bagian</th>
          <th scope="col">Semula</th>
          <th scope="col">Menjadi</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines of an annex may say the same
          <tr key={i}>
            <th scope="row">{differenceWords(row)}</th>
            <td data-label="Semula">{row.before || NOTHING}</td>
            <td data-label="Menjadi">{row.after || NOTHING}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
