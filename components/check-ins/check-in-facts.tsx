import { SkpVersionLink } from '@/components/skp/version-link';
import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import type { CheckInDetails } from '@/lib/check-ins/queries/check-in';
import { latenessOf, reportDueOn } from '@/lib/check-ins/rules/timing';
import { dayIn, formatDate, formatInstant, type PlainDate } from '@/lib/kernel/dates';
import { actingName } from '@/lib/people/labels';
import { PeriodStateBadge } from './period-state-badge';

type Props = { found: CheckInDetails; today: PlainDate; submittedOn: PlainDate | null; timeZone: TimeZone };

/** The owner, period and state of a report. */
export function CheckInFacts({ found, today, submittedOn, timeZone }: Props) {
  const { checkIn, appraiser, reviewedAs } = found;
  const { period, status, submittedAt, reviewedAt, cycle } = checkIn;
  const deadline = { ...period, openedOn: cycle.openedAt ? dayIn(timeZone, cycle.openedAt) : undefined };
  const reviewedOn = reviewedAt && dayIn(timeZone, reviewedAt);
  const late = latenessOf(deadline, { status, submittedOn, reviewedOn }, today);
  const rows = [
    { label: 'Pegawai', value: `${checkIn.ownerName}, ${checkIn.positionName}` },
    { label: 'Pejabat penilai', value: appraiser ? actingName(appraiser) : 'Belum ada; hubungi admin instansi.' },
    { label: 'Periode', value: `${formatDate(period.startOn)} sampai ${formatDate(period.endOn)}, ${cycle.name}` },
    { label: 'Berdasarkan', value: <SkpVersionLink skpId={checkIn.skpId} number={checkIn.versionNumber} /> },
    { label: 'Batas waktu', value: formatDate(reportDueOn(period)) },
    { label: 'Status', value: <PeriodStateBadge state={status} late={late} /> },
    ...(submittedAt ? [{ label: 'Diajukan', value: formatInstant(timeZone, submittedAt) }] : []),
    ...(reviewedAt
      ? [
          {
            label: 'Ditanggapi',
            value: answeredWords(formatInstant(timeZone, reviewedAt), checkIn.reviewer, reviewedAs),
          },
        ]
      : []),
  ];
  return (
    <>
      {cycle.purpose === 'practice' && (
        <p>
          <Badge tone="warn">Latihan</Badge> Isi tahun latihan tidak masuk dokumen dan rekap resmi.
        </p>
      )}
      {status === 'adjustment' && checkIn.adjustmentReason && (
        <Notice tone="warn" title="Pejabat penilai meminta perbaikan">
          <p>{checkIn.adjustmentReason}</p>
        </Notice>
      )}
      <Facts rows={rows} />
    </>
  );
}

function answeredWords(when: string, by: string | null, as: string): string {
  return [when, by && `oleh ${by}`, as].filter(Boolean).join(', ');
}
