import { Badge } from '@/components/ui/badge';
import { Section } from '@/components/ui/section';
import { SKP_STATUS_TONES, SKP_STATUS_WORDS } from '@/lib/skp/labels';
import { skpPaths } from '@/lib/skp/paths';
import type { SiblingRow } from '@/lib/skp/queries/siblings';
import { spanWords } from './span-words';

/** The plans of the same person for other posts in the same year; nothing if there are none. */
export function SiblingPlans({ rows }: { rows: readonly SiblingRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title="SKP pada jabatan lain tahun ini">
      <ul>
        {rows.map((row) => (
          <li key={row.skpId}>
            <a href={skpPaths.show(row.skpId)}>
              {row.position}, {row.unit}
            </a>
            {`, ${spanWords(row)} `}
            <Badge tone={SKP_STATUS_TONES[row.status]}>{SKP_STATUS_WORDS[row.status]}</Badge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
