import { PageFrame } from '@/components/layout/page-frame';
import { EmptyState } from '@/components/ui/empty-state';

/** Shown instead of the overview if no performance year has been opened. */
export function NoPlanningYear() {
  return (
    <PageFrame title="Kemajuan perencanaan">
      <EmptyState title="Belum ada tahun kinerja yang dibuka." />
    </PageFrame>
  );
}
