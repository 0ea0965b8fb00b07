import { EmptyState } from '@/components/ui/empty-state';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { eventLabel, programLabel, subjectWords } from '@/lib/audit/labels';
import { detailInWords } from '@/lib/audit/labels/details';
import { auditPaths } from '@/lib/audit/paths';
import type { AuditRow } from '@/lib/audit/queries';
import { formatInstant } from '@/lib/kernel/dates';
import { AuditRows, type AuditWords } from './audit-rows';

/** Entries of the audit trail: who did what to which record, the newest first. */
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
      <AuditRows rows={rows.map((row) => inWords(row, zone))} />
    </table>
  );
}

function inWords(row: AuditRow, zone: TimeZone): AuditWords {
  return {
    seq: row.seq,
    event: eventLabel(row.event),
    detail: detailInWords(row.event, row.detail, zone),
    actor: row.actorName ?? programLabel(row.actorId),
    about: row.subjectName ?? subjectWords(row.subject),
    href: `${auditPaths.show}?catatan=${encodeURIComponent(row.subject)}`,
    time: formatInstant(zone, row.at),
  };
}
