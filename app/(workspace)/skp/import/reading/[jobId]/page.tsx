import { redirect } from 'next/navigation';
import { ImportColumns } from '@/components/people/import-form';
import { ReadingPage, refusedAnswer } from '@/components/people/reading-page';
import { PlanUploadForm } from '@/components/skp/plan-upload-form';
import { has } from '@/lib/agency/rules/capabilities';
import { listOpenCycles } from '@/lib/cycles/queries';
import { skpPaths } from '@/lib/skp/paths';
import { PLAN_COLUMN_HINTS, PLAN_COLUMNS } from '@/lib/skp/rules/import-columns';
import { requestContext } from '@/lib/web/context';
import { issueFormToken } from '@/lib/web/form-token';
import { notFound } from '@/lib/web/missing';
import { findReading } from '@/lib/web/reading-state';

/**
 * Shows how far an uploaded file has been read. When it has been read, the page redirects to the preview; if it cannot be used, the page
 * says why.
 */
export default async function PlanReadingPage({ params }: PageProps<'/skp/import/reading/[jobId]'>) {
  const ctx = await requestContext();
  if (!has(ctx.actor, 'import-plans')) notFound();
  const { jobId } = await params;
  const { input, state } = (await findReading(ctx, 'read-plans', jobId)) ?? notFound();
  if (state.is === 'read') redirect(state.goto);
  return (
    <ReadingPage
      title="Memeriksa berkas SKP"
      fileName={input.fileName}
      crumbs={[
        { label: 'SKP', href: skpPaths.list },
        { label: 'Impor', href: skpPaths.import },
      ]}
      here={skpPaths.importReading(jobId)}
      state={state}
    >
      <PlanUploadForm
        token={await issueFormToken()}
        cycles={listOpenCycles(ctx.db)}
        refused={refusedAnswer(state, { cycleId: input.cycleId })}
      />
      <ImportColumns columns={PLAN_COLUMNS} hints={PLAN_COLUMN_HINTS} />
    </ReadingPage>
  );
}
