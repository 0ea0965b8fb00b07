import { Badge } from '@/components/ui/badge';
import type { PlainDate } from '@/lib/kernel/dates';
import { closedUnitWords } from '@/lib/people/labels';

/** A badge for a closed unit, for lists about a time in which the unit still existed. Nothing if the unit is not closed. */
export function ClosedUnit({ closedOn }: { closedOn: PlainDate | null }) {
  return closedOn && <Badge>{closedUnitWords(closedOn)}</Badge>;
}
