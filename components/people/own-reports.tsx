import { Badge } from '@/components/ui/badge';
import { Section } from '@/components/ui/section';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { formatInstant } from '@/lib/kernel/dates';
import { reportStatusLabels, reportStatusTones } from '@/lib/people/labels';
import type { AppraiserReport } from '@/lib/people/queries/appraiser-reports';
import { closedByName } from '@/lib/people/rules/names';

/** The reports of a wrong appraiser that an employee has sent, with the answers of the admins. */
export function OwnReports({ rows, zone }: { rows: readonly AppraiserReport[]; zone: TimeZone }) {
  if (rows.length === 0) return null;
  return (
    <Section title="Laporan Anda">
      <ol className="timeline">
        {rows.map((row) => (
          <li key={row.id}>
            <time dateTime={row.createdAt.toISOString()}>{formatInstant(zone, row.createdAt)}</time>
            <p>
              <Badge tone={reportStatusTones[row.status]}>{reportStatusLabels[row.status]}</Badge> Seharusnya{' '}
              <strong>{closedByName(row.proposedName)}</strong> {row.reason}
            </p>
            {row.answeredAt && (
              <p>
                Jawaban {row.answeredByName}, {formatInstant(zone, row.answeredAt)}:{' '}
                {row.answer || 'Pejabat penilai sudah ditunjuk.'}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
