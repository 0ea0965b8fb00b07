import { Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import type { Place } from '@/lib/dialogues/rules/topics';

/**
 * The present wording in the plan of each place that belongs to the topic. The title of the result is left out, because it is the title of
 * the page.
 */
export function PlacesNow({ places }: { places: readonly Place[] }) {
  const rows = places.filter(({ field }) => field !== 'title');
  if (rows.length === 0) return null;
  return (
    <Section title="Dalam SKP sekarang">
      <Facts rows={rows.map(({ label, now }) => ({ label, value: now || 'belum diisi' }))} />
    </Section>
  );
}
