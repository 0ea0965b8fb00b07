import { Badge } from '@/components/ui/badge';
import { formatDate, type PlainDate } from '@/lib/kernel/dates';
import { SKP_STATUS_TONES, SKP_STATUS_WORDS } from '@/lib/skp/labels';
import type { SkpStatus } from '@/lib/skp/rules/lifecycle';
import { isPlanLate } from '@/lib/skp/rules/planning';

type Props = { status: SkpStatus | null; planningToOn: PlainDate; today: PlainDate };

/** Where a plan stands, and whether it is late. */
export function SkpStatusBadges({ status, planningToOn, today }: Props) {
  return (
    <>
      <Badge tone={status ? SKP_STATUS_TONES[status] : 'neutral'}>
        {status ? SKP_STATUS_WORDS[status] : 'Belum disusun'}
      </Badge>
      {isPlanLate(status ?? undefined, planningToOn, today) && (
        <>
          {' '}
          <Badge tone="warn">Lewat {formatDate(planningToOn)}</Badge>
        </>
      )}
    </>
  );
}
