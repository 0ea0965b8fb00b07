import { LinkButton } from '@/components/ui/link-button';
import { periodTitle } from '@/lib/cycles/labels';
import { goalPaths } from '@/lib/goals/paths';
import type { UnitReport } from '@/lib/goals/queries/unit-report';

/**
 * The months or quarters as links. The one that the page shows is no link and has `aria-current`. The whole year is left out, because
 * nothing is reported for it.
 */
export function ReportPeriods({ place, periods, period }: UnitReport) {
  return (
    <nav aria-label={`Periode ${place.cycle.name}`}>
      <p className="row-actions">
        {periods
          .filter(({ kind }) => kind !== 'tahunan')
          .map((part) =>
            part.id === period.id ? (
              <strong key={part.id} className="button button-primary" aria-current="page">
                {periodTitle(part)}
              </strong>
            ) : (
              <LinkButton key={part.id} href={goalPaths.realisations(place.unit.id, part.id)}>
                {periodTitle(part)}
              </LinkButton>
            ),
          )}
      </p>
    </nav>
  );
}
