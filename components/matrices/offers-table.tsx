import { Badge } from '@/components/ui/badge';
import { CELL_STATE_TONES, CELL_STATE_WORDS } from '@/lib/matrices/labels';
import type { RoleOffer } from '@/lib/matrices/queries/offers';
import { giverOf } from './giver';

/** The roles that matrices give to a person. Each row says who gives the role, and the state of the role in the person's plan. */
export function OffersTable({ caption, offers }: { caption: string; offers: readonly RoleOffer[] }) {
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
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
              <Badge tone={CELL_STATE_TONES[offer.state]}>{CELL_STATE_WORDS[offer.state]}</Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
