import { PageFrame } from '@/components/layout/page-frame';
import { LadderUp } from '@/components/planning/ladder-up';
import { ownStep, stepInWords } from '@/components/planning/ladder-words';
import { EmptyState } from '@/components/ui/empty-state';
import { employeeCard } from '@/lib/people/queries/cards';
import { planningPaths } from '@/lib/planning/paths';
import { laddersOfPlan } from '@/lib/planning/queries/alignment';
import { skpPaths } from '@/lib/skp/paths';
import { skpHead } from '@/lib/skp/queries';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';

export default async function PlanAlignmentPage({ params }: PageProps<'/planning/alignment/plans/[skpId]'>) {
  const ctx = await requestContext();
  const { skpId } = await params;
  const ladders = laddersOfPlan(ctx, skpId) ?? notFound();
  const plan = skpHead(ctx.db, skpId) ?? notFound();
  const owner = employeeCard(ctx.db, plan.assignmentId);
  return (
    <PageFrame
      title={`Keselarasan kinerja SKP ${plan.cycleStartOn.slice(0, 4)}: ${owner?.name}`}
      crumbs={[
        { label: 'SKP', href: skpPaths.list },
        { label: 'SKP ini', href: skpPaths.show(skpId) },
      ]}
      lead="Untuk setiap hasil kerja: hasil kerja pimpinan dan sasaran unit yang didukungnya, dari yang teratas."
    >
      {ladders.length === 0 && <EmptyState title="SKP ini belum memuat hasil kerja." />}
      {ladders.map(({ result, up }) => (
        <section key={result.lineage} className="card">
          <h2>{result.title}</h2>
          {up.length === 0 && <p className="muted">Belum mendukung hasil kerja pimpinan atau sasaran unit.</p>}
          <LadderUp
            label={`Keselarasan kinerja: ${result.title}`}
            steps={[
              ...up.map((step) => stepInWords(step, result.cycleId)),
              ownStep(result, planningPaths.alignmentOfResult(result.lineage)),
            ]}
          />
        </section>
      ))}
    </PageFrame>
  );
}
