import { Badge } from '@/components/ui/badge';
import { LATENESS_LABELS, PERIOD_STATE_LABELS, PERIOD_STATE_TONES } from '@/lib/check-ins/labels';
import type { PeriodState } from '@/lib/check-ins/rules/period-state';
import type { Lateness } from '@/lib/check-ins/rules/timing';

/**
 * The state of a report in words. If the report or its answer is late, or was late, a second badge says who is late and by how many days.
 */
export function PeriodStateBadge({ state, late }: { state: PeriodState; late?: Lateness | undefined }) {
  return (
    <>
      <Badge tone={PERIOD_STATE_TONES[state]}>{PERIOD_STATE_LABELS[state]}</Badge>
      {late && (
        <>
          {' '}
          <Badge tone="warn">
            {LATENESS_LABELS[late.by]} terlambat {late.days} hari
          </Badge>
        </>
      )}
    </>
  );
}
