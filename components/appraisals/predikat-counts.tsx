import { PREDIKAT_LABELS } from '@/lib/appraisals/labels';
import type { PredikatCounts as Counts } from '@/lib/appraisals/queries/team';
import { PREDIKATS } from '@/lib/appraisals/rules/quadrant';

/** How many of the own people bear each predikat so far: to be compared, not to be filled (R6 p.94-98). */
export function PredikatCounts({ counts, of }: { counts: Counts; of: number }) {
  return (
    <dl className="stats">
      {PREDIKATS.map((predikat) => (
        <div key={predikat} className="stat">
          <dt>{breakable(PREDIKAT_LABELS[predikat])}</dt>
          <dd>{counts[predikat]}</dd>
        </div>
      ))}
      <div className="stat">
        <dt>Pegawai yang Anda nilai</dt>
        <dd>{of}</dd>
      </div>
    </dl>
  );
}

/** A narrow box may break the line after the slash. */
function breakable(label: string): string {
  return label.replace('/', '/\u200B');
}
