import { PREDIKAT_LABELS } from '@/lib/appraisals/labels';
import { predikatOf, RATINGS, type Rating } from '@/lib/appraisals/rules/quadrant';

type Props = { results: Rating | null; behaviour: Rating | null };

/**
 * What the button hands over. The sentence of the ratings that are chosen stands there by CSS (`.judging`), without JavaScript; a browser
 * that cannot do that says what was saved.
 */
export function Outcome({ results, behaviour }: Props) {
  const saved = results && behaviour ? `${results}-${behaviour}` : 'none';
  return (
    <span className="outcome">
      <span data-cell="none" hidden={saved !== 'none'}>
        Serahkan kepada pegawai
      </span>
      {RATINGS.flatMap((row) =>
        RATINGS.map((column) => (
          <span key={`${row}-${column}`} data-cell={`${row}-${column}`} hidden={saved !== `${row}-${column}`}>
            Serahkan: {PREDIKAT_LABELS[predikatOf(row, column)]}
          </span>
        )),
      )}
    </span>
  );
}
