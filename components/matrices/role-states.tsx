import { Section } from '@/components/ui/section';
import type { RoleOffer } from '@/lib/matrices/queries/offers';
import type { ResultRow } from '@/lib/skp/queries';
import { OffersTable } from './offers-table';

type Props = { offers: readonly RoleOffer[]; results: readonly ResultRow[] };

/**
 * For the page of a plan: the roles that matrices give, each with its state in the plan. Below, the results of the plan that come from no
 * matrix.
 */
export function RoleStates({ offers, results }: Props) {
  if (offers.length === 0) return null;
  const outside = results.filter(({ roleCellId, title }) => roleCellId === null && title !== '');
  return (
    <Section title="Peran hasil dari matriks">
      <OffersTable caption="Peran dari matriks dan keadaannya dalam SKP ini" offers={offers} />
      {outside.length > 0 && (
        <>
          <h3>Hasil kerja di luar matriks</h3>
          <ul>
            {outside.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
