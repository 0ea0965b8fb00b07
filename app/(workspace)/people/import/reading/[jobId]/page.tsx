import { redirect } from 'next/navigation';
import { ImportColumns, ImportUploadForm } from '@/components/people/import-form';
import { ReadingPage, refusedAnswer } from '@/components/people/reading-page';
import { importColumnHints } from '@/lib/people/labels';
import { peoplePaths } from '@/lib/people/paths';
import { dayOfFirstImport } from '@/lib/people/queries/imports';
import { canImport } from '@/lib/people/rules/access';
import { IMPORT_COLUMNS } from '@/lib/people/rules/import-columns';
import { requestContext } from '@/lib/web/context';
import { issueFormToken } from '@/lib/web/form-token';
import { notFound } from '@/lib/web/missing';
import { findReading } from '@/lib/web/reading-state';

/**
 * Shows how far an uploaded file has been read. When it has been read, the page redirects to the preview; if it cannot be used, the page
 * says why.
 */
export default async function PeopleReadingPage({ params }: PageProps<'/people/import/reading/[jobId]'>) {
  const ctx = await requestContext();
  if (!canImport(ctx.actor).allowed) notFound();
  const { jobId } = await params;
  const { input, state } = (await findReading(ctx, 'read-people', jobId)) ?? notFound();
  if (state.is === 'read') redirect(state.goto);
  return (
    <ReadingPage
      title="Memeriksa berkas pegawai"
      fileName={input.fileName}
      crumbs={[
        { label: 'Pegawai', href: peoplePaths.list },
        { label: 'Impor', href: peoplePaths.import },
      ]}
      here={peoplePaths.importReading(jobId)}
      state={state}
    >
      <ImportUploadForm
        token={await issueFormToken()}
        first={dayOfFirstImport(ctx)}
        refused={refusedAnswer(state, { effectiveOn: input.effectiveOn })}
      />
      <ImportColumns columns={IMPORT_COLUMNS} hints={importColumnHints} />
    </ReadingPage>
  );
}
