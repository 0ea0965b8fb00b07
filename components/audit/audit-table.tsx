import { EmptyState } from '@/components/ui/empty-state';
import { eventLabel, subjectWords } from '@/lib/audit/labels';
import { detailInWords } from '@/lib/audit/labels/details';
import type { AuditRow } from '@/lib/audit/queries';
import { formatInstant, type TimeZone } from '@/lib/kernel/dates';
import { paths } from '@/lib/web/paths';

/** Who did what to which record, the newest first. */
export function AuditTable({ rows, zone }: { rows: readonly AuditRow[]; zone: TimeZone }) {
  if (rows.length === 0)
    return (
      <EmptyState title="Tidak ada catatan yang cocok">
        <p>Longgarkan saringan di atas, misalnya rentang tanggalnya.</p>
      </EmptyState>
    );
  return (
    <table className="table">
      <caption className="visually-hidden">Jejak audit, yang terbaru lebih dahulu</caption>
      <thead>
        <tr>
          <th scope="col">Perbuatan</th>
          <th scope="col">Oleh</th>
          <th scope="col">Menyangkut</th>
          <th scope="col">Waktu</th>
          <th scope="col" className="num">
            Nomor
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <AuditLine key={row.seq} row={row} zone={zone} />
        ))}
      </tbody>
    </table>
  );
}

function AuditLine({ row, zone }: { row: AuditRow; zone: TimeZone }) {
  const detail = detailInWords(row.detail, zone);
  return (
    <tr>
      <th scope="row">
        {eventLabel(row.event)}
        {detail && <small className="detail">{detail}</small>}
      </th>
      <td data-label="Oleh">{row.actorName ?? 'Konsol server'}</td>
      <td data-label="Menyangkut">
        <a href={`${paths.audit}?catatan=${encodeURIComponent(row.subject)}`}>
          {row.subjectName ?? subjectWords(row.subject)}
        </a>
      </td>
      <td data-label="Waktu">{formatInstant(zone, row.at)}</td>
      <td data-label="Nomor" className="num">
        {row.seq}
      </td>
    </tr>
  );
}
