import { PracticeBadge } from '@/components/cycles/practice-badge';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { STANDING_TONES, STANDING_WORDS } from '@/lib/matrices/labels';
import type { OwnRoles as Rows } from '@/lib/matrices/queries/list';
import { paths } from '@/lib/web/paths';
import { giverOf } from './giver';

/** What the matrices of others give to the reader, and the way to the plan that takes it up. */
export function OwnRoles({ rows }: { rows: readonly Rows[] }) {
  return rows.map(({ cycle, assignmentId, skpId, offers }) => (
    <Section key={cycle.id + assignmentId} title={`Peran untuk saya: ${cycle.name}`}>
      <PracticeBadge purpose={cycle.purpose} />
      <table className="table">
        <caption className="visually-hidden">Peran untuk saya pada {cycle.name}</caption>
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
      <p>
        <a href={skpId ? paths.skp.show(skpId) : paths.skp.list}>
          {skpId ? 'Buka SKP saya' : 'Mulai SKP saya; peran ini langsung ditawarkan'}
        </a>
      </p>
    </Section>
  ));
}

export function NoRoles() {
  return (
    <EmptyState title="Belum ada peran untuk Anda pada tahun yang dibuka.">
      <p>Peran ditulis oleh pimpinan unit atau ketua tim kerja, lalu tampil di sini dan saat Anda mengisi SKP.</p>
    </EmptyState>
  );
}
