import { Badge } from '@/components/ui/badge';
import { formatDate, type PlainDate } from '@/lib/kernel/dates';
import { CHANGE_STATUS_WORDS, lateWords, SKP_STATUS_TONES, SKP_STATUS_WORDS } from '@/lib/skp/labels';
import type { ChangeStatus, SkpStatus } from '@/lib/skp/rules/lifecycle';
import { lateParty } from '@/lib/skp/rules/planning';

type Props = {
  status: SkpStatus | null;
  changeStatus: ChangeStatus | null;
  dueOn: PlainDate;
  /** The day on which it was handed in; null while it is not. */
  submittedOn: PlainDate | null;
  /** Last day of a post that is over: the plan is only read. */
  closedOn?: PlainDate | null;
  today: PlainDate;
};

/** Where a plan stands, whether a change of it waits, and whether it is late. */
export function SkpStatusBadges({ status, changeStatus, dueOn, submittedOn, closedOn, today }: Props) {
  const late = closedOn ? undefined : lateParty({ status, submittedOn, dueOn }, today);
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
      {late && (
        <>
          {' '}
          <Badge tone="warn">{lateWords(late, status, dueOn)}</Badge>
        </>
      )}
    </>
  );
}
