import { redirect } from 'next/navigation';
import { PageFrame } from '@/components/layout/page-frame';
import { ImportColumns, ImportUploadForm } from '@/components/people/import-form';
import { FileRefused, ReadingProgress } from '@/components/people/import-reading-progress';
import { importColumnHints } from '@/lib/people/labels';
import { peoplePaths } from '@/lib/people/paths';
import { dayOfFirstImport } from '@/lib/people/queries/imports';
import { canImport } from '@/lib/people/rules/access';
import { IMPORT_COLUMNS } from '@/lib/people/rules/import-columns';
import { requestContext } from '@/lib/web/context';
import { issueFormToken } from '@/lib/web/form-token';
import { notFound } from '@/lib/web/missing';
import { findReading } from '@/lib/web/reading-state';

/** Shows how far an uploaded file has been read. It leads by itself to the preview, or shows why the file cannot be used. */
export default async function ReadingPage({ params }: PageProps<'/people/import/reading/[jobId]'>) {
  const ctx = await requestContext();
  if (!canImport(ctx.actor).allowed) notFound();
  const { jobId } = await params;
  const { input, state } = (await findReading(ctx, 'read-people', jobId)) ?? notFound();
  if (state.is === 'read') redirect(state.goto);
  return (
    <PageFrame
      title="Memeriksa berkas pegawai"
      lead={input.fileName}
      crumbs={[
        { label: 'Pegawai', href: peoplePaths.list },
        { label: 'Impor', href: peoplePaths.import },
      ]}
    >
      {state.is === 'open' ? (
        <ReadingProgress state={state} here={peoplePaths.importReading(jobId)} />
      ) : (
        <>
          <FileRefused fileName={input.fileName} />
          <ImportUploadForm
            token={await issueFormToken()}
            first={dayOfFirstImport(ctx)}
            typed={input.effectiveOn}
            refusal={state.why}
          />
          <ImportColumns columns={IMPORT_COLUMNS} hints={importColumnHints} />
        </>
      )}
    </PageFrame>
  );
}
