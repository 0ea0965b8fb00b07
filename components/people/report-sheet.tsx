import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { formatInstant } from '@/lib/kernel/dates';
import { reportStatusLabels, reportStatusTones } from '@/lib/people/labels';
import { peoplePaths } from '@/lib/people/paths';
import type { AppraiserReport } from '@/lib/people/queries/appraiser-reports';

type Props = { report: AppraiserReport; appraiser: string | undefined; zone: TimeZone };

/** A report of a wrong appraiser: what the employee says, and who is registered as appraiser now. */
export function ReportSheet({ report, appraiser, zone }: Props) {
  const { status, answeredAt, answeredByName, answer } = report;
  return (
    <Facts
      rows={[
        { label: 'Status', value: <Badge tone={reportStatusTones[status]}>{reportStatusLabels[status]}</Badge> },
        { label: 'Pegawai', value: <a href={peoplePaths.show(report.ownerId)}>{report.ownerName}</a> },
        { label: 'Tercatat saat dilaporkan', value: report.shownName ?? 'Belum ada' },
        { label: 'Pejabat penilai sekarang', value: appraiser ?? 'Belum ada' },
        { label: 'Seharusnya menurut pegawai', value: report.proposedName },
        { label: 'Alasan', value: report.reason },
        { label: 'Dilaporkan', value: formatInstant(zone, report.createdAt) },
        ...(answeredAt
          ? [{ label: 'Dijawab', value: `${answeredByName}, ${formatInstant(zone, answeredAt)}. ${answer}`.trim() }]
          : []),
      ]}
    />
  );
}
