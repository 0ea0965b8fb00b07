import { PageFrame } from '@/components/layout/page-frame';
import { ImportDecision, ImportDone, ImportFigures, ImportTabs, NewTops } from '@/components/people/import-preview';
import { ImportRows } from '@/components/people/import-rows';
import { formatDate } from '@/lib/kernel/dates';
import { findImport, newTopsOf, type PreviewRow } from '@/lib/people/queries/imports';
import { headerOf } from '@/lib/people/rules/import-columns';
import { IMPORT_TABS, pageOfRows, tabOf } from '@/lib/people/rules/import-pages';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { paths } from '@/lib/web/paths';
import { discardImportAction, importPeopleAction } from './actions';

export const metadata = { title: 'Pratinjau impor' };

type Asked = { params: Promise<{ importId: string }>; searchParams: Promise<{ tampil?: string; sesudah?: string }> };

export default async function ImportPreviewPage({ params, searchParams }: Asked) {
  const ctx = await requestContext();
  const preview = findImport(ctx, (await params).importId) ?? notFound();
  const { tampil, sesudah } = await searchParams;
  const tab = tabOf(tampil, preview);
  const page = pageOfRows(preview.rows, IMPORT_TABS[tab], Number(sesudah) || 0);
  const here = paths.people.importPreview(preview.id);
  const isWaiting = preview.importedAt === null && preview.discardedAt === null;
  return (
    <PageFrame
      title={isWaiting ? 'Pratinjau impor' : preview.importedAt ? 'Impor selesai' : 'Impor dibatalkan'}
      lead={`${preview.fileName}, berlaku sejak ${formatDate(preview.effectiveOn)}.`}
      crumbs={[
        { label: 'Pegawai', href: paths.people.list },
        { label: 'Impor', href: paths.people.import },
      ]}
    >
      <ImportFigures preview={preview} />
      {preview.importedAt && <ImportDone />}
      {isWaiting && <NewTops {...newTopsOf(ctx, preview)} />}
      {isWaiting && <ImportDecision preview={preview} confirm={importPeopleAction} discard={discardImportAction} />}
      {isWaiting && <ImportTabs preview={preview} here={here} tab={tab} />}
      {preview.discardedAt === null && (
        <ImportRows
          rows={page.rows.map(inWords)}
          of={['Nama', 'Jabatan', 'Unit', 'Pejabat penilai']}
          caption="Isi berkas dan yang akan terjadi; pejabat penilai menurut susunan unit sesudah impor"
          isWrong={tab === 'salah'}
          next={page.next ? `${here}?tampil=${tab}&sesudah=${page.next}` : undefined}
          download={preview.wrongCount > 0 ? paths.people.importWrong(preview.id) : undefined}
        />
      )}
    </PageFrame>
  );
}

function inWords({ row, values, note, appraiser, faults }: PreviewRow) {
  const { name, position = '–', unitCode = '' } = values;
  return {
    ...{ row, note, about: [name ?? '(unit saja)', position, unitCode, name ? (appraiser ?? 'belum ada') : '–'] },
    faults: faults.map(({ key, ...fault }) => ({ ...fault, column: headerOf(key) })),
  };
}
