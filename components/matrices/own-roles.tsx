import { PracticeBadge } from '@/components/cycles/practice-badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { OwnRoles as Rows } from '@/lib/matrices/queries/list';
import { skpPaths } from '@/lib/skp/paths';
import { OffersTable } from './offers-table';

/**
 * The roles that matrices give to the reader, with a link to the plan that can take them over. If there is no plan yet, the link leads to
 * the list of plans.
 */
export function OwnRoles({ rows }: { rows: readonly Rows[] }) {
  return rows.map(({ cycle, assignmentId, skpId, offers }) => (
    <Section key={cycle.id + assignmentId} title={`Peran untuk saya: ${cycle.name}`}>
      <PracticeBadge purpose={cycle.purpose} />
      <OffersTable caption={`Peran untuk saya pada ${cycle.name}`} offers={offers} />
      <p>
        <a href={skpId ? skpPaths.show(skpId) : skpPaths.list}>
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
