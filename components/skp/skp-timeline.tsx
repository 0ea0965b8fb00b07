import { Section } from '@/components/ui/section';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { formatInstant } from '@/lib/kernel/dates';
import type { TimelineEntry } from '@/lib/skp/queries/plans';

/** The history of a plan: who did what, when and why. */
export function SkpTimeline({ entries, zone }: { entries: readonly TimelineEntry[]; zone: TimeZone }) {
  return (
    <Section title="Riwayat">
      <ol className="timeline">
        {entries.map(({ seq, at, what, actor, actedAs, reason }) => (
          <li key={seq}>
            <time dateTime={at.toISOString()}>{formatInstant(zone, at)}</time>
            <p>
              <strong>{actor ?? 'Sistem'}</strong>
              {actedAs && ` (${actedAs})`}: {what}
              {reason && ` – “${reason}”`}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
