import { Badge } from '@/components/ui/badge';
import { STANDING_LABELS, STANDING_TONES } from '@/lib/check-ins/labels';
import type { Standing } from '@/lib/check-ins/rules/standing';

/** Where a report stands, in words, and by how many days it is or was late. */
export function StandingBadge({ standing, late = 0 }: { standing: Standing; late?: number }) {
  return (
    <>
      <Badge tone={STANDING_TONES[standing]}>{STANDING_LABELS[standing]}</Badge>
      {late > 0 && (
        <>
          {' '}
          <Badge tone="warn">Terlambat {late} hari</Badge>
        </>
      )}
    </>
  );
}
