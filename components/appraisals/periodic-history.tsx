import { EmptyState } from '@/components/ui/empty-state';
import { RATING_LABELS } from '@/lib/appraisals/labels';
import { appraisalPaths } from '@/lib/appraisals/paths';
import type { PeriodicLine } from '@/lib/appraisals/queries/history';
import { periodLabel } from '@/lib/cycles/labels';
import { PredikatBadge } from './predikat-badge';

/** The periodic predikats of the year, beside the annual appraisal. They are not added up: the law derives no annual rating from them. */
export function PeriodicHistory({ history }: { history: readonly PeriodicLine[] }) {
  if (history.length === 0) {
    return <EmptyState title="Belum ada penilaian periodik yang diserahkan pada tahun ini." />;
  }
  return (
    <table className="table">
      <caption>Predikat periodik tahun ini, sebagai bahan pertimbangan</caption>
      <thead>
        <tr>
          <th scope="col">Periode</th>
          <th scope="col">Hasil kerja</th>
          <th scope="col">Perilaku kerja</th>
          <th scope="col">Predikat</th>
        </tr>
      </thead>
      <tbody>
        {history.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              {line.isOpen ? <a href={appraisalPaths.show(line.id)}>{periodLabel(line)}</a> : periodLabel(line)}
              {line.isEarlierPost && <span className="muted"> · sebagai {line.position}</span>}
            </th>
            <td data-label="Hasil kerja">{line.resultsRating && RATING_LABELS[line.resultsRating]}</td>
            <td data-label="Perilaku kerja">{line.behaviourRating && RATING_LABELS[line.behaviourRating]}</td>
            <td data-label="Predikat">{line.predikat && <PredikatBadge predikat={line.predikat} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
