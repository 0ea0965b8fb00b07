import { PageFrame } from '@/components/layout/page-frame';
import { EmptyState } from '@/components/ui/empty-state';

/** Replaces the overview before any year can be planned. */
export function NoPlanningYear() {
  return (
    <PageFrame title="Kemajuan perencanaan">
      <EmptyState title="Belum ada tahun kinerja yang dibuka." />
    </PageFrame>
  );
}
