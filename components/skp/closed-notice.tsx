import { Notice } from '@/components/ui/notice';
import { formatDate, type PlainDate } from '@/lib/kernel/dates';

type Props = { lastOn: PlainDate; isOwner: boolean; hasChange: boolean };

/** Says that a plan is closed because its post has ended. Plan, reports and appraisals can still be read (R6 p.65 C.6). */
export function ClosedNotice({ lastOn, isOwner, hasChange }: Props) {
  return (
    <Notice tone="neutral" title={`SKP ini ditutup pada ${formatDate(lastOn)}`}>
      <p>
        Hari itu hari terakhir pada jabatan ini. Isi SKP, check-in, dan penilaiannya tetap dapat dibaca; periode yang
        berakhir sampai hari itu masih dapat diselesaikan.{' '}
        {isOwner
          ? 'Untuk jabatan baru, susun SKP baru dengan pejabat penilai yang baru.'
          : 'Untuk jabatan sesudahnya, SKP disusun tersendiri dengan pejabat penilai yang baru.'}
      </p>
      {hasChange && <p>Perubahan yang belum ditetapkan sampai hari itu tidak dilanjutkan.</p>}
    </Notice>
  );
}
