import { PracticeBadge } from '@/components/cycles/practice-badge';
import { Readiness } from '@/components/cycles/readiness';
import { PageFrame } from '@/components/layout/page-frame';
import { cyclePaths } from '@/lib/cycles/paths';
import { findCycle } from '@/lib/cycles/queries';
import { readinessPage } from '@/lib/cycles/queries/readiness-page';
import { canManageCycles, mayReadReadiness } from '@/lib/cycles/rules/access';
import { canExcuse } from '@/lib/cycles/rules/opening';
import { all } from '@/lib/kernel/decision';
import { searchedText } from '@/lib/people/rules/person-names';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { excusePeopleAction, withdrawExcuseAction } from './actions';

export default async function ReadinessPage({ params, searchParams }: PageProps<'/cycles/[cycleId]/readiness'>) {
  const ctx = await requestContext();
  const cycle = findCycle(ctx.db, (await params).cycleId);
  if (!cycle || !mayReadReadiness(ctx.actor)) notFound();
  const { q, nama, id } = unsealed(await searchParams);
  const after = nama && id ? { name: String(nama), assignmentId: String(id) } : undefined;
  const mayExcuse = all(canManageCycles(ctx.actor), canExcuse(cycle.status)).allowed;
  const search = searchedText(q);
  return (
    <PageFrame
      title={`Kesiapan dan pengecualian ${cycle.year}`}
      crumbs={[
        { label: 'Siklus kinerja', href: cyclePaths.list },
        { label: cycle.name, href: cyclePaths.show(cycle.id) },
      ]}
      lead={
        <>
          <PracticeBadge purpose={cycle.purpose} /> Setiap pegawai yang menyusun SKP memerlukan pejabat penilai. Pejabat
          negara serta anggota TNI/Polri tidak menyusun SKP, jadi tidak termasuk di sini.
        </>
      }
    >
      <Readiness
        cycleId={cycle.id}
        search={search}
        after={after}
        found={readinessPage(ctx, cycle, { search, after })}
        excuse={mayExcuse ? excusePeopleAction : undefined}
        withdraw={mayExcuse ? withdrawExcuseAction : undefined}
      />
    </PageFrame>
  );
}
