import { Badge } from '@/components/ui/badge';
import { CYCLE_PURPOSE_WORDS } from '@/lib/cycles/labels';
import type { CyclePurpose } from '@/lib/cycles/rules/vocabulary';

/** A badge that marks a page as part of a practice year; nothing for a real year. */
export function PracticeBadge({ purpose }: { purpose: CyclePurpose }) {
  return purpose === 'practice' ? <Badge tone="warn">{CYCLE_PURPOSE_WORDS.practice}</Badge> : null;
}
