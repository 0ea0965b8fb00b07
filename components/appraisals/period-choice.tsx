import { LinkButton } from '@/components/ui/link-button';
import { periodTitle } from '@/lib/cycles/labels';
import type { PeriodKind } from '@/lib/cycles/rules/vocabulary';

type Period = { id: string; kind: PeriodKind; ordinal: number };
type Props = {
  year: string;
  periods: readonly Period[];
  chosenId: string;
  hrefOf: (periodId: string) => string;
};

/** The periods of a year as links. The chosen period is no link and has `aria-current`. */
export function PeriodChoice({ year, periods, chosenId, hrefOf }: Props) {
  return (
    <nav aria-label={`Periode ${year}`} className="actions">
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
    </nav>
  );
}
