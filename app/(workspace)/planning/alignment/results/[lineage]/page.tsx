import { PageFrame } from '@/components/layout/page-frame';
import { LadderUp } from '@/components/planning/ladder-up';
import { ownStep, stepInWords } from '@/components/planning/ladder-words';
import { ResultBelow } from '@/components/planning/result-below';
import { Pagination } from '@/components/ui/pagination';
import { planningPaths } from '@/lib/planning/paths';
import { resultPage } from '@/lib/planning/queries/alignment';
import { skpPaths } from '@/lib/skp/paths';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';

export default async function ResultAlignmentPage(props: PageProps<'/planning/alignment/results/[lineage]'>) {
  const ctx = await requestContext();
  const { lineage } = await props.params;
  const { setelah } = unsealed(await props.searchParams);
  const after = typeof setelah === 'string' ? setelah : undefined;
  const page = resultPage(ctx, lineage, after) ?? notFound();
  const { result, up } = page;
  return (
    <PageFrame
      title="Keselarasan kinerja satu hasil kerja"
      of={`${result.title}, ${result.name}`}
      crumbs={[
        { label: `SKP ${result.name}`, href: skpPaths.show(result.skpId) },
        { label: 'Keselarasan kinerja SKP', href: planningPaths.alignmentOfPlan(result.skpId) },
      ]}
      lead={result.title}
    >
      <LadderUp
        label="Dari sasaran unit sampai hasil kerja ini"
        steps={[...up.map((step) => stepInWords(step, result.cycleId)), ownStep(result)]}
      />
      <ResultBelow page={page} />
      <Pagination
        previous={after && planningPaths.alignmentOfResult(lineage)}
        next={page.next && planningPaths.alignmentOfResult(lineage, page.next)}
      />
    </PageFrame>
  );
}
