import { PageFrame } from '@/components/layout/page-frame';
import { ImportDecision, ImportFigures, ImportTabs } from '@/components/people/import-preview';
import { ImportRows } from '@/components/people/import-rows';
import { LinkButton } from '@/components/ui/link-button';
import { IMPORT_TABS, pageOfRows, tabOf } from '@/lib/people/rules/import-pages';
import { findPlanImport, type PlanPreviewRow } from '@/lib/skp/queries/imports';
import { planHeaderOf } from '@/lib/skp/rules/import-columns';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { paths } from '@/lib/web/paths';
import { discardPlansAction, importPlansAction } from './actions';

export const metadata = { title: 'Pratinjau impor SKP' };

export default async function PlanPreviewPage({ params, searchParams }: PageProps<'/skp/import/[importId]'>) {
  const ctx = await requestContext();
  const preview = findPlanImport(ctx, (await params).importId) ?? notFound();
  const { tampil, sesudah } = await searchParams;
  const tab = tabOf(tampil, preview);
  const page = pageOfRows(preview.rows, IMPORT_TABS[tab], Number(sesudah) || 0);
  const here = paths.skp.importPreview(preview.id);
  const isWaiting = preview.importedAt === null && preview.discardedAt === null;
  return (
    <PageFrame
      title={isWaiting ? 'Pratinjau impor SKP' : preview.importedAt ? 'Impor SKP selesai' : 'Impor SKP dibatalkan'}
      lead={preview.fileName}
      crumbs={[
        { label: 'SKP', href: paths.skp.list },
        { label: 'Impor', href: paths.skp.import },
      ]}
    >
      <ImportFigures preview={preview} />
      {!isWaiting && <LinkButton href={paths.skp.import}>Impor berkas lain</LinkButton>}
      {isWaiting && <ImportDecision preview={preview} confirm={importPlansAction} discard={discardPlansAction} />}
      {isWaiting && <ImportTabs preview={preview} here={here} tab={tab} />}
      {preview.discardedAt === null && (
        <ImportRows
          rows={page.rows.map(inWords)}
          of={['Pegawai', 'Hasil kerja', 'Indikator']}
          isWrong={tab === 'salah'}
          next={page.next ? `${here}?tampil=${tab}&sesudah=${page.next}` : undefined}
          download={preview.wrongCount > 0 ? paths.skp.importWrong(preview.id) : undefined}
        />
      )}
    </PageFrame>
  );
}

function inWords({ row, values, name, note, faults }: PlanPreviewRow) {
  return {
    ...{ row, note, about: [name, values.title ?? '', values.indicator ?? ''] },
    faults: faults.map(({ key, ...fault }) => ({ ...fault, column: planHeaderOf(key) })),
  };
}
