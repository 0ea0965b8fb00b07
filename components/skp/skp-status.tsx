import { Badge } from '@/components/ui/badge';
import { formatDate, type PlainDate } from '@/lib/kernel/dates';
import { CHANGE_STATUS_WORDS, SKP_STATUS_TONES, SKP_STATUS_WORDS } from '@/lib/skp/labels';
import type { ChangeStatus, SkpStatus } from '@/lib/skp/rules/lifecycle';
import { isPlanLate } from '@/lib/skp/rules/planning';

type Props = {
  status: SkpStatus | null;
  changeStatus: ChangeStatus | null;
  dueOn: PlainDate;
  /** Last day of a post that is over: the plan is only read. */
  closedOn?: PlainDate | null;
  today: PlainDate;
};

/** Where a plan stands, whether a change of it waits, and whether it is late. */
export function SkpStatusBadges({ status, changeStatus, dueOn, closedOn, today }: Props) {
  return (
    <>
      <Badge tone={status ? SKP_STATUS_TONES[status] : 'neutral'}>
        {status ? SKP_STATUS_WORDS[status] : 'Belum disusun'}
      </Badge>
      {closedOn && (
        <>
          {' '}
          <Badge>Ditutup {formatDate(closedOn)}</Badge>
        </>
      )}
      {changeStatus && !closedOn && (
        <>
          {' '}
          <Badge tone={SKP_STATUS_TONES[changeStatus]}>{CHANGE_STATUS_WORDS[changeStatus]}</Badge>
        </>
      )}
      {!closedOn && isPlanLate(status ?? undefined, dueOn, today) && (
        <>
          {' '}
          <Badge tone="warn">Lewat {formatDate(dueOn)}</Badge>
        </>
      )}
    </>
  );
}
