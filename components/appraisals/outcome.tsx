import { PREDIKAT_LABELS } from '@/lib/appraisals/labels';
import { predikatOf } from '@/lib/appraisals/rules/quadrant';
import { RATINGS, type Rating } from '@/lib/appraisals/rules/vocabulary';

type Props = { results: Rating | null; behaviour: Rating | null };

/**
 * The label of the hand-over button, with the predikat. It contains a sentence for each pair of ratings, and CSS (`.judging`) shows the
 * sentence for the chosen pair, without JavaScript. A browser without `:has()` shows the sentence for the saved ratings. If no pair is
 * chosen or saved, the label has no predikat.
 */
export function HandOverLabel({ results, behaviour }: Props) {
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
