import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { dayIn, formatDate, type PlainDate } from '@/lib/kernel/dates';
import { actedAs } from '@/lib/people/labels';
import { closedByName } from '@/lib/people/rules/names';
import type { AppraiserCapacity } from '@/lib/people/rules/vocabulary';
import type { Setter } from '@/lib/skp/rules/vocabulary';

type Version = {
  agreedByName: string | null;
  agreedAt: Date | null;
  effectiveOn: PlainDate | null;
  setBy: Setter;
  agreedCapacity: AppraiserCapacity | null;
  actedFor: string | null;
  onBehalfOfName: string | null;
};

/**
 * "drg. Maya Lestari, 20 Januari 2026, berlaku mulai 1 Januari 2026", with an acting capacity after the name. "–" for a version that is not
 * set.
 */
export function setWords(version: Version, zone: TimeZone): string {
  const { agreedByName, agreedAt, effectiveOn, setBy } = version;
  if (!agreedAt || !effectiveOn) return '–';
  const role = setBy === 'reviewer' ? ' sebagai atasan pejabat penilai' : '';
  const { agreedCapacity: capacity, actedFor, onBehalfOfName: holder } = version;
  const as = actedAs({ capacity, actedFor, holder });
  const by = `${agreedByName}${as && ` (${as})`}${role}`;
  return `${by}, ${formatDate(dayIn(zone, agreedAt))}, berlaku mulai ${formatDate(effectiveOn)}`;
}

/** Says who has set the plan, and who is the appraiser now. */
export function successionWords(setBy: string, appraiser: string): string {
  return `${closedByName(`SKP ini ditetapkan oleh ${setBy}`)} ${closedByName(`Pejabat penilai sekarang ${appraiser}`)}`;
}
