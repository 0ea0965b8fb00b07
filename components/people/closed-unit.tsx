import { Badge } from '@/components/ui/badge';
import type { PlainDate } from '@/lib/kernel/dates';
import { closedUnitWords } from '@/lib/people/labels';

/** Marks a unit that was closed since, in the lists of the spans that it lived in. */
export function ClosedUnit({ closedOn }: { closedOn: PlainDate | null }) {
  return closedOn && <Badge>{closedUnitWords(closedOn)}</Badge>;
}
