import { Badge } from '@/components/ui/badge';
import { LATENESS_LABELS, STANDING_LABELS, STANDING_TONES } from '@/lib/check-ins/labels';
import type { Standing } from '@/lib/check-ins/rules/standing';
import type { Lateness } from '@/lib/check-ins/rules/timing';

/** The state of a report in words, and who is or was late with it, by how many days. */
export function StandingBadge({ standing, late }: { standing: Standing; late?: Lateness | undefined }) {
  return (
    <>
      <Badge tone={STANDING_TONES[standing]}>{STANDING_LABELS[standing]}</Badge>
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
