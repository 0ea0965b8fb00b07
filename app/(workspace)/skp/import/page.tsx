import { PageFrame } from '@/components/layout/page-frame';
import { ImportColumns } from '@/components/people/import-form';
import { ImportsWaiting } from '@/components/people/imports-waiting';
import { PlanUploadForm } from '@/components/skp/plan-upload-form';
import { has } from '@/lib/agency/rules/capabilities';
import { currentCycle, listOpenCycles } from '@/lib/cycles/queries';
import { openReading } from '@/lib/jobs/queries';
import { skpPaths } from '@/lib/skp/paths';
import { waitingPlanImport } from '@/lib/skp/queries/imports';
import { PLAN_COLUMN_HINTS, PLAN_COLUMNS } from '@/lib/skp/rules/import-columns';
import { requestContext } from '@/lib/web/context';
import { issueFormToken } from '@/lib/web/form-token';
import { notFound } from '@/lib/web/missing';

export default async function ImportPlansPage() {
  const ctx = await requestContext();
  if (!has(ctx.actor, 'import-plans')) notFound();
  const reading = openReading(ctx, 'read-plans');
  const waiting = waitingPlanImport(ctx);
  return (
    <PageFrame
      title="Impor baris SKP"
      lead="Satu baris untuk setiap indikator; hasil kerja dan NIP pemiliknya ditulis di baris yang sama. Hanya draf SKP yang diisi."
      crumbs={[{ label: 'SKP', href: skpPaths.list }]}
    >
      <ImportsWaiting
        reading={reading && { ...reading, href: skpPaths.importReading(reading.id) }}
        preview={waiting && { ...waiting, href: skpPaths.importPreview(waiting.id) }}
      />
      <p>
        <a href={skpPaths.importTemplate} download>
          Unduh contoh berkas (XLSX)
        </a>
        . Sesudah diunggah, ditampilkan dahulu mana yang baru, berubah, sama, atau salah. Tidak ada yang tersimpan
        sebelum Anda menyetujuinya.
      </p>
      <PlanUploadForm token={await issueFormToken()} cycles={listOpenCycles(ctx.db)} cycleId={currentCycle(ctx)?.id} />
      <ImportColumns columns={PLAN_COLUMNS} hints={PLAN_COLUMN_HINTS} />
    </PageFrame>
  );
}
