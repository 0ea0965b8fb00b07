import { dayIn, formatDate, type PlainDate, type TimeZone } from '@/lib/kernel/dates';
import type { Setter } from '@/lib/skp/rules/lifecycle';

type Version = { agreedByName: string | null; agreedAt: Date | null; effectiveOn: PlainDate | null; setBy: Setter };

/** "drg. Maya Lestari, 20 Januari 2026, berlaku mulai 1 Januari 2026"; a dash while nobody has set it. */
export function setWords({ agreedByName, agreedAt, effectiveOn, setBy }: Version, zone: TimeZone): string {
  if (!agreedAt || !effectiveOn) return '–';
  const role = setBy === 'reviewer' ? ' sebagai atasan pejabat penilai' : '';
  return `${agreedByName}${role}, ${formatDate(dayIn(zone, agreedAt))}, berlaku mulai ${formatDate(effectiveOn)}`;
}
