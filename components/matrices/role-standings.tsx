import { Badge } from '@/components/ui/badge';
import { Section } from '@/components/ui/section';
import { STANDING_TONES, STANDING_WORDS } from '@/lib/matrices/labels';
import type { RoleOffer } from '@/lib/matrices/queries/offers';
import type { ResultRow } from '@/lib/skp/queries';
import { giverOf } from './giver';

type Props = { offers: readonly RoleOffer[]; results: readonly ResultRow[] };

/** On the page of a plan: what became of the roles that matrices give, and which results stand in no matrix. */
export function RoleStandings({ offers, results }: Props) {
  if (offers.length === 0) return null;
  const outside = results.filter(({ roleCellId, title }) => roleCellId === null && title !== '');
  return (
    <Section title="Peran hasil dari matriks">
      <table className="table">
        <caption className="visually-hidden">Peran dari matriks dan keadaannya dalam SKP ini</caption>
        <thead>
          <tr>
            <th scope="col">Peran hasil</th>
            <th scope="col">Diberikan oleh</th>
            <th scope="col">Dalam SKP</th>
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <tr key={offer.id}>
              <th scope="row">{offer.wording || offer.result?.title}</th>
              <td data-label="Diberikan oleh">{giverOf(offer)}</td>
              <td data-label="Dalam SKP">
                <Badge tone={STANDING_TONES[offer.state]}>{STANDING_WORDS[offer.state]}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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
