import { PageFrame } from '@/components/layout/page-frame';
import { EmptyState } from '@/components/ui/empty-state';

/** In the place of the overview while nothing can be planned yet. */
export function NoPlanningYear() {
  return (
    <PageFrame title="Kemajuan perencanaan">
      <EmptyState title="Belum ada tahun kinerja yang dibuka." />
    </PageFrame>
  );
}
