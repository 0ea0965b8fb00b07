import { PageFrame } from '@/components/layout/page-frame';
import { LadderUp } from '@/components/planning/ladder-up';
import { ownStep, stepInWords } from '@/components/planning/ladder-words';
import { ResultBelow } from '@/components/planning/result-below';
import { Pagination } from '@/components/ui/pagination';
import { resultPage } from '@/lib/planning/queries/alignment';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { paths } from '@/lib/web/paths';
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
        { label: `SKP ${result.name}`, href: paths.skp.show(result.skpId) },
        { label: 'Keselarasan kinerja SKP', href: paths.planning.alignmentOfPlan(result.skpId) },
      ]}
      lead={result.title}
    >
      <LadderUp
        label="Dari sasaran unit sampai hasil kerja ini"
        steps={[...up.map((step) => stepInWords(step, result.cycleId)), ownStep(result)]}
      />
      <ResultBelow page={page} />
      <Pagination
        previous={after && paths.planning.alignmentOfResult(lineage)}
        next={page.next && paths.planning.alignmentOfResult(lineage, page.next)}
      />
    </PageFrame>
  );
}
