import { PREDIKAT_LABELS, SHORT_RATING_LABELS } from '@/lib/appraisals/labels';
import { QUADRANT } from '@/lib/appraisals/rules/quadrant';
import { RATINGS, type Rating } from '@/lib/appraisals/rules/vocabulary';

type Props = { results: Rating | null; behaviour: Rating | null };

/** The columns are ratings of behaviour from worst to best, as in the regulation's figure. */
const COLUMNS = [...RATINGS].reverse();

/** The table that shows which predikat follows from each pair of ratings (figure in R6 p.99 and p.102). */
export function Quadrant({ results, behaviour }: Props) {
  return (
    <table className="quadrant">
      <caption>
        Kuadran kinerja: hasil kerja (baris) dan perilaku kerja (kolom) terhadap ekspektasi menentukan predikat
      </caption>
      <thead>
        <tr>
          <th scope="col">Hasil \ Perilaku</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {SHORT_RATING_LABELS[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {RATINGS.map((row) => (
          <tr key={row}>
            <th scope="row">{SHORT_RATING_LABELS[row]}</th>
            {COLUMNS.map((column) => (
              <td
                key={column}
                data-cell={`${row}-${column}`}
                aria-current={row === results && column === behaviour ? 'true' : undefined}
              >
                {PREDIKAT_LABELS[QUADRANT[row][column]].replace('/', '/\u200B')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
