import { Badge } from '@/components/ui/badge';
import { formatDate, type PlainDate } from '@/lib/kernel/dates';
import { CHANGE_STATUS_WORDS, lateWords, returnWords, SKP_STATUS_TONES, SKP_STATUS_WORDS } from '@/lib/skp/labels';
import { type PlanInHands, planLateness } from '@/lib/skp/rules/planning';
import type { ChangeStatus } from '@/lib/skp/rules/vocabulary';

type Props = PlanInHands & {
  changeStatus: ChangeStatus | null;
  /** The last day of a post that has ended: the plan is then read-only. */
  closedOn?: PlainDate | null;
  today: PlainDate;
};

/** The status of a plan, the status of its change, who is late, and for a returned plan which steps were in time. */
export function SkpStatusBadges({ changeStatus, closedOn, today, ...plan }: Props) {
  const { status } = plan;
  const late = closedOn ? undefined : planLateness(plan, today);
  const returned = closedOn ? '' : returnWords(plan);
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
          <Badge tone="warn">{lateWords(late, status)}</Badge>
        </>
      )}
      {returned && (
        <>
          {' '}
          <small>{returned}</small>
        </>
      )}
    </>
  );
}
