import { Badge } from '@/components/ui/badge';
import { formatDate, type PlainDate } from '@/lib/kernel/dates';
import { CHANGE_STATUS_WORDS, lateWords, returnWords, SKP_STATUS_TONES, SKP_STATUS_WORDS } from '@/lib/skp/labels';
import { planLateness, type SubmittedPlan } from '@/lib/skp/rules/planning';
import type { ChangeStatus } from '@/lib/skp/rules/vocabulary';

type Props = SubmittedPlan & {
  changeStatus: ChangeStatus | null;
  /** The last day of the post, if it has ended; the plan is then read-only. Null or left out while the post lasts. */
  closedOn?: PlainDate | null;
  today: PlainDate;
};

/** The status of a plan, the status of its change, and who is late. For a returned plan also which steps were in time. */
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
