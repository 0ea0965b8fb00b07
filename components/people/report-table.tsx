import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { dayIn, formatDate } from '@/lib/kernel/dates';
import { reportStatusLabels, reportStatusTones } from '@/lib/people/labels';
import { peoplePaths } from '@/lib/people/paths';
import type { ReportPage } from '@/lib/people/queries/appraiser-reports';

type Props = { page: ReportPage; isOpen: boolean; search: string; zone: TimeZone };

/** Reports of wrong appraisers, each with a link to its page. Nothing if a search finds none: the search form says so. */
export function ReportTable({ page: { rows, next }, isOpen, search, zone }: Props) {
  if (rows.length === 0 && search) return null;
  if (rows.length === 0)
    return (
      <EmptyState title={isOpen ? 'Tidak ada laporan yang menunggu jawaban.' : 'Belum ada laporan yang dijawab.'} />
    );
  const query = {
    ...(!isOpen && { status: 'terjawab' }),
    ...(search && { cari: search }),
    ...(next && { after: next }),
  };
  return (
    <>
      <table className="table">
        <caption className="visually-hidden">Laporan pejabat penilai yang tidak tepat</caption>
        <thead>
          <tr>
            <th scope="col">Pegawai</th>
            <th scope="col">Pejabat penilai tercatat</th>
            <th scope="col">Seharusnya</th>
            <th scope="col">Dilaporkan</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={peoplePaths.report(row.id)}>{row.ownerName}</a>
                <br />
                <small className="muted">
                  {row.position}, {row.unit}
                </small>
              </th>
              <td data-label="Tercatat">{row.shownName ?? 'Belum ada'}</td>
              <td data-label="Seharusnya">{row.proposedName}</td>
              <td data-label="Dilaporkan">
                {formatDate(dayIn(zone, row.createdAt))}{' '}
                {!isOpen && <Badge tone={reportStatusTones[row.status]}>{reportStatusLabels[row.status]}</Badge>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pagination next={next && peoplePaths.searchReports(query)} />
    </>
  );
}
