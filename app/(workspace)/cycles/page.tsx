import { CycleList } from '@/components/cycles/cycle-list';
import { PageFrame } from '@/components/layout/page-frame';
import { LinkButton } from '@/components/ui/link-button';
import { cyclePaths } from '@/lib/cycles/paths';
import { listCycles } from '@/lib/cycles/queries';
import { canManageCycles, mayReadCycles } from '@/lib/cycles/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';

export default async function CyclesPage() {
  const ctx = await requestContext();
  if (!mayReadCycles(ctx.actor)) notFound();
  return (
    <PageFrame
      title="Siklus kinerja"
      lead="Satu tahun kinerja: dari perencanaan SKP sampai penilaian tahunan."
      actions={
        canManageCycles(ctx.actor).allowed && (
          <LinkButton href={cyclePaths.add} kind="primary">
            Siapkan tahun kinerja
          </LinkButton>
        )
      }
    >
      <CycleList cycles={listCycles(ctx.db)} />
    </PageFrame>
  );
}
