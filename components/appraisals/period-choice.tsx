import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { periodTitle } from '@/lib/cycles/labels';
import type { CyclePurpose } from '@/lib/cycles/rules/lifecycle';
import type { PeriodKind } from '@/lib/cycles/rules/periods';

type Period = { id: string; kind: PeriodKind; ordinal: number };
type Props = {
  cycle: { name: string; purpose: CyclePurpose };
  periods: readonly Period[];
  chosenId: string;
  hrefOf: (periodId: string) => string;
};

/** The year and its periods as links; the one that is shown bears `aria-current`. No periods where the choice would change nothing. */
export function PeriodChoice({ cycle, periods, chosenId, hrefOf }: Props) {
  return (
    <nav aria-label={`Periode ${cycle.name}`}>
      <p>
        {cycle.name} {cycle.purpose === 'practice' && <Badge tone="warn">LATIHAN</Badge>}
      </p>
      {periods.length > 0 && (
        <p className="row-actions">
          {periods.map((period) =>
            period.id === chosenId ? (
              <strong key={period.id} className="button button-primary" aria-current="page">
                {periodTitle(period)}
              </strong>
            ) : (
              <LinkButton key={period.id} href={hrefOf(period.id)}>
                {periodTitle(period)}
              </LinkButton>
            ),
          )}
        </p>
      )}
    </nav>
  );
}
