import { PageFrame } from '@/components/layout/page-frame';
import {
  ImportDecision,
  ImportDiscarded,
  ImportFigures,
  ImportResult,
  ImportTabs,
} from '@/components/people/import-preview';
import { ImportReading } from '@/components/people/import-reading';
import { ImportRows } from '@/components/people/import-rows';
import { ImportRunning } from '@/components/people/import-running';
import { LinkButton } from '@/components/ui/link-button';
import { pageOfRows, tabOf } from '@/lib/people/rules/import-pages';
import { searchedText } from '@/lib/people/rules/person-names';
import { placeOf } from '@/lib/people/rules/sheet-table';
import { skpPaths } from '@/lib/skp/paths';
import { findPlanImport, type PlanPreviewRow } from '@/lib/skp/queries/imports';
import { planHeaderOf } from '@/lib/skp/rules/import-columns';
import { planImportKey } from '@/lib/skp/rules/job-keys';
import { settled } from '@/lib/web/await-job';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { discardPlansAction, importPlansAction } from './actions';

/** How long the page waits for a confirmed import to end. A small import ends within this time; for a larger one the progress is shown. */
const PATIENCE_MS = 1500;

export default async function PlanPreviewPage({ params, searchParams }: PageProps<'/skp/import/[importId]'>) {
  const ctx = await requestContext();
  const { importId } = await params;
  await settled(ctx.db, planImportKey(importId), PATIENCE_MS);
  const preview = findPlanImport(ctx, importId) ?? notFound();
  const { tampil, sesudah, cari } = unsealed(await searchParams);
  const tab = tabOf(tampil, preview);
  const page = pageOfRows(preview.rows, { tab, after: Number(sesudah) || 0, search: searchedText(cari), personOf });
  const here = skpPaths.importPreview(preview.id);
  const isRunning = preview.confirmedAt !== null && preview.importedAt === null;
  const isWaiting = !isRunning && preview.importedAt === null && preview.discardedAt === null;
  return (
    <PageFrame
      title={titleOf(isWaiting, isRunning, preview.importedAt !== null)}
      of={preview.fileName}
      lead={preview.fileName}
      crumbs={[
        { label: 'SKP', href: skpPaths.list },
        { label: 'Impor', href: skpPaths.import },
      ]}
    >
      <ImportFigures preview={preview} />
      {isRunning && (
        <ImportRunning done={preview.doneCount} total={preview.newCount + preview.changedCount} here={here} />
      )}
      {preview.importedAt && <ImportResult preview={preview} />}
      {preview.discardedAt && <ImportDiscarded />}
      {isWaiting && <ImportReading reading={preview.reading} />}
      {!isWaiting && !isRunning && <LinkButton href={skpPaths.import}>Impor berkas lain</LinkButton>}
      {isWaiting && <ImportDecision preview={preview} confirm={importPlansAction} discard={discardPlansAction} />}
      {isWaiting && <ImportTabs preview={preview} here={here} tab={tab} />}
      {preview.discardedAt === null && !isRunning && (
        <ImportRows
          rows={page.rows.map(inWords)}
          of={['Pegawai', 'Hasil kerja', 'Indikator']}
          {...{ here, tab, page }}
          download={preview.wrongCount > 0 ? skpPaths.importWrong(preview.id) : undefined}
        />
      )}
    </PageFrame>
  );
}

function titleOf(isWaiting: boolean, isRunning: boolean, isDone: boolean): string {
  if (isWaiting) return 'Pratinjau impor SKP';
  if (isRunning) return 'Impor SKP berjalan';
  return isDone ? 'Impor SKP selesai' : 'Impor SKP dibatalkan';
}

const personOf = ({ values, name }: PlanPreviewRow) => ({ name, number: values.identityNumber });

function inWords({ row, label, values, name, note, faults }: PlanPreviewRow) {
  return {
    ...{ row, place: placeOf({ row, label }), note, about: [name, values.title ?? '', values.indicator ?? ''] },
    faults: faults.map(({ key, ...fault }) => ({ ...fault, column: planHeaderOf(key) })),
  };
}
