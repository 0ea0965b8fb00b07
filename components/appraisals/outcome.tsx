import { PREDIKAT_LABELS } from '@/lib/appraisals/labels';
import { predikatOf } from '@/lib/appraisals/rules/quadrant';
import { RATINGS, type Rating } from '@/lib/appraisals/rules/vocabulary';

type Props = { results: Rating | null; behaviour: Rating | null };

/**
 * The predikat that the button hands over. CSS (`.judging`) shows the sentence of the chosen ratings without JavaScript; a browser that
 * cannot do this shows the saved ones.
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
