import { PageFrame } from '@/components/layout/page-frame';
import {
  ImportDecision,
  ImportDiscarded,
  ImportDone,
  ImportFigures,
  ImportResult,
  ImportTabs,
  NewTops,
} from '@/components/people/import-preview';
import { ImportQuestions } from '@/components/people/import-questions';
import { ImportReading } from '@/components/people/import-reading';
import { ImportRows, ImportSearch } from '@/components/people/import-rows';
import { ImportRunning } from '@/components/people/import-running';
import { formatDate } from '@/lib/kernel/dates';
import { peoplePaths } from '@/lib/people/paths';
import { findImport, newTopsOf, type PreviewRow } from '@/lib/people/queries/imports';
import { headerOf } from '@/lib/people/rules/import-columns';
import { pageOfRows, tabOf } from '@/lib/people/rules/import-pages';
import { importKey } from '@/lib/people/rules/job-keys';
import { searchedText } from '@/lib/people/rules/person-names';
import { placeOf } from '@/lib/people/rules/sheet-table';
import { settled } from '@/lib/web/await-job';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { answerImportAction, discardImportAction, importPeopleAction } from './actions';

/** How long the page waits for a confirmed import to end. A small import ends within this time; for a larger one the progress is shown. */
const PATIENCE_MS = 1500;

export default async function ImportPreviewPage({ params, searchParams }: PageProps<'/people/import/[importId]'>) {
  const ctx = await requestContext();
  const { importId } = await params;
  await settled(ctx.db, importKey(importId), PATIENCE_MS);
  const preview = findImport(ctx, importId) ?? notFound();
  const { tampil, sesudah, cari } = unsealed(await searchParams);
  const tab = tabOf(tampil, preview);
  const page = pageOfRows(preview.rows, { tab, after: Number(sesudah) || 0, search: searchedText(cari), personOf });
  const here = peoplePaths.importPreview(preview.id);
  const isRunning = preview.confirmedAt !== null && preview.importedAt === null;
  const isWaiting = !isRunning && preview.importedAt === null && preview.discardedAt === null;
  return (
    <PageFrame
      title={titleOf({ isRunning, isWaiting, isDone: preview.importedAt !== null })}
      of={preview.fileName}
      lead={`${preview.fileName}${preview.effectiveOn ? `, berlaku sejak ${formatDate(preview.effectiveOn)}` : ''}.`}
      crumbs={[
        { label: 'Pegawai', href: peoplePaths.list },
        { label: 'Impor', href: peoplePaths.import },
      ]}
    >
      <ImportFigures preview={preview} />
      {isRunning && (
        <ImportRunning done={preview.doneCount} total={preview.newCount + preview.changedCount} here={here} />
      )}
      {preview.importedAt && <ImportResult preview={preview} />}
      {preview.importedAt && <ImportDone />}
      {preview.discardedAt && <ImportDiscarded />}
      {isWaiting && <ImportReading reading={preview.reading} />}
      {isWaiting && <NewTops {...newTopsOf(ctx, preview)} />}
      {isWaiting && <ImportDecision preview={preview} confirm={importPeopleAction} discard={discardImportAction} />}
      {isWaiting && <ImportTabs preview={preview} here={here} tab={tab} />}
      {isWaiting && tab === 'tanya' && (
        <>
          <ImportSearch {...{ here, tab, page }} />
          <ImportQuestions importId={preview.id} rows={page.rows} answer={answerImportAction} />
        </>
      )}
      {preview.discardedAt === null && !isRunning && (tab !== 'tanya' || !isWaiting) && (
        <ImportRows
          rows={page.rows.map(inWords)}
          of={['Nama', 'Jabatan', 'Unit', 'Pejabat penilai']}
          caption="Isi berkas dan yang akan terjadi; pejabat penilai sesudah impor, hari ini atau sejak barisnya berlaku"
          {...{ here, tab, page }}
          download={preview.wrongCount > 0 ? peoplePaths.importWrong(preview.id) : undefined}
        />
      )}
    </PageFrame>
  );
}

function titleOf({ isRunning, isWaiting, isDone }: Record<'isRunning' | 'isWaiting' | 'isDone', boolean>): string {
  if (isWaiting) return 'Pratinjau impor';
  if (isRunning) return 'Impor berjalan';
  return isDone ? 'Impor selesai' : 'Impor dibatalkan';
}

const personOf = ({ values }: PreviewRow) => ({ name: values.name, number: values.identityNumber });

function inWords({ values, note, appraiser, faults, ...row }: PreviewRow) {
  const { name, position = '–', unitCode = '' } = values;
  return {
    ...{ row: row.row, place: placeOf(row), note },
    about: [name ?? '(unit saja)', position, unitCode, name ? (appraiser ?? 'belum ada') : '–'],
    faults: faults.map(({ key, ...fault }) => ({ ...fault, column: headerOf(key) })),
  };
}
