import { Badge, type Tone } from '@/components/ui/badge';
import { PREDIKAT_LABELS } from '@/lib/appraisals/labels';
import type { Predikat } from '@/lib/appraisals/rules/vocabulary';

const TONES: Readonly<Record<Predikat, Tone>> = {
  'sangat-baik': 'good',
  baik: 'good',
  'butuh-perbaikan': 'warn',
  kurang: 'bad',
  'sangat-kurang': 'bad',
};

export function PredikatBadge({ predikat }: { predikat: Predikat }) {
  return <Badge tone={TONES[predikat]}>{PREDIKAT_LABELS[predikat]}</Badge>;
}
