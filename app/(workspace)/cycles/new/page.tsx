import { DraftCycleForm } from '@/components/cycles/draft-cycle-form';
import { PageFrame } from '@/components/layout/page-frame';
import { todayOf } from '@/lib/agency/queries';
import { cyclePaths } from '@/lib/cycles/paths';
import { canManageCycles } from '@/lib/cycles/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { draftCycleAction } from './actions';

export default async function NewCyclePage() {
  const ctx = await requestContext();
  if (!canManageCycles(ctx.actor).allowed) notFound();
  return (
    <PageFrame
      title="Siapkan tahun kinerja"
      crumbs={[{ label: 'Siklus kinerja', href: cyclePaths.list }]}
      lead="Tahun yang sudah lewat juga dapat dibuka. Tanggal tahapannya diisi menurut peraturan dan dapat diubah sesudah ini."
    >
      <DraftCycleForm action={draftCycleAction} year={todayOf(ctx).slice(0, 4)} />
    </PageFrame>
  );
}
