import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { appraisalPaths } from '@/lib/appraisals/paths';
import type { OwnAppraisal } from '@/lib/appraisals/queries/team';
import { periodTitle } from '@/lib/cycles/labels';
import { formatDate } from '@/lib/kernel/dates';
import { PredikatBadge } from './predikat-badge';

/** The reader's own appraisals of a year that were handed over. */
export function OwnAppraisals({ own, year }: { own: readonly OwnAppraisal[]; year: string }) {
  if (own.length === 0) {
    return (
      <EmptyState title="Belum ada penilaian yang diserahkan kepada Anda.">
        <p>Setelah pejabat penilai menyerahkannya, dokumen evaluasi Anda terbaca di sini.</p>
      </EmptyState>
    );
  }
  return (
    <table className="table">
      <caption>Penilaian Anda, {year}</caption>
      <thead>
        <tr>
          <th scope="col">Periode</th>
          <th scope="col">Predikat</th>
          <th scope="col">Diserahkan</th>
          <th scope="col">Tanda terima</th>
        </tr>
      </thead>
      <tbody>
        {own.map((line) => (
          <tr key={line.appraisalId}>
            <th scope="row">
              <a href={appraisalPaths.show(line.appraisalId)}>{periodTitle(line)}</a>
            </th>
            <td data-label="Predikat">{line.predikat && <PredikatBadge predikat={line.predikat} />}</td>
            <td data-label="Diserahkan">{line.releasedOn && formatDate(line.releasedOn)}</td>
            <td data-label="Tanda terima">
              {line.receivedOn ? formatDate(line.receivedOn) : <Badge tone="warn">Menunggu Anda</Badge>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
