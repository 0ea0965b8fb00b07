import { EmptyState } from '@/components/ui/empty-state';
import { detailLabel, detailWords, eventLabel } from '@/lib/audit/labels';
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
  return (
    <tr>
      <th scope="row">
        {eventLabel(row.event)}
        <Detail detail={row.detail} />
      </th>
      <td data-label="Oleh">{row.actorName ?? 'Konsol server'}</td>
      <td data-label="Menyangkut">
        <a href={`${paths.audit}?catatan=${encodeURIComponent(row.subject)}`}>{row.subjectName ?? row.subject}</a>
      </td>
      <td data-label="Waktu">{formatInstant(zone, row.at)}</td>
      <td data-label="Nomor" className="num">
        {row.seq}
      </td>
    </tr>
  );
}

/** The detail of an audit line, one `key: value` after the other. */
function Detail({ detail }: { detail: string }) {
  const entries = Object.entries(JSON.parse(detail) as Record<string, unknown>).filter(([, value]) => value !== null);
  if (entries.length === 0) return null;
  return (
    <small className="detail">
      {entries.map(([key, value]) => `${detailLabel(key)}: ${detailWords(value)}`).join('; ')}
    </small>
  );
}
