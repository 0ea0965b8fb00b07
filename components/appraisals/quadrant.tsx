import { PREDIKAT_LABELS, RATING_LABELS } from '@/lib/appraisals/labels';
import { QUADRANT, RATINGS, type Rating } from '@/lib/appraisals/rules/quadrant';

type Props = { results: Rating | null; behaviour: Rating | null };

/** The regulation draws behaviour from worst to best. */
const COLUMNS = [...RATINGS].reverse();

/** The regulation's own figure (R6 p.99 and p.102): what the two ratings come to, and nothing else does. */
export function Quadrant({ results, behaviour }: Props) {
  return (
    <table className="quadrant">
      <caption>Kuadran kinerja: hasil kerja (baris) dan perilaku kerja (kolom) menentukan predikat</caption>
      <thead>
        <tr>
          <th scope="col">Hasil kerja \ Perilaku kerja</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {RATING_LABELS[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {RATINGS.map((row) => (
          <tr key={row}>
            <th scope="row">{RATING_LABELS[row]}</th>
            {COLUMNS.map((column) => (
              <td key={column} aria-current={row === results && column === behaviour ? 'true' : undefined}>
                {PREDIKAT_LABELS[QUADRANT[row][column]]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
