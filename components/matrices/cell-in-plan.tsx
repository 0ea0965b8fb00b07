import { Badge } from '@/components/ui/badge';
import { Section } from '@/components/ui/section';
import { targetText } from '@/lib/goals/rules/targets';
import { CELL_STATE_TONES, CELL_STATE_WORDS } from '@/lib/matrices/labels';
import type { FoundCell } from '@/lib/matrices/queries/cell';

/** The result in the member's plan that was made from this cell. The rest of the plan is not shown. */
export function CellInPlan({ taken }: { taken: NonNullable<FoundCell['taken']> }) {
  return (
    <Section title="Dalam SKP pegawai">
      <p>
        <Badge tone={CELL_STATE_TONES[taken.state]}>{CELL_STATE_WORDS[taken.state]}</Badge> {taken.title}
      </p>
      <ul>
        {taken.indicators
          .filter(({ title }) => title !== '')
          .map((indicator) => (
            <li key={indicator.id}>{[indicator.title, targetText(indicator)].filter(Boolean).join(': ')}</li>
          ))}
      </ul>
    </Section>
  );
}
