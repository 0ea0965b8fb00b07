import { PREDIKAT_LABELS } from '@/lib/appraisals/labels';
import type { PredikatCounts as Counts } from '@/lib/appraisals/queries/team';
import { PREDIKATS } from '@/lib/appraisals/rules/vocabulary';

/**
 * How many of the people whom the reader appraises have each predikat so far, drafts included: for comparison, not a quota (R6 p.94-98).
 */
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

/** Allows a line break after the slash in a narrow box. */
function breakable(label: string): string {
  return label.replace('/', '/\u200B');
}
