import { SelectField } from '@/components/forms/field';
import { PageFrame } from '@/components/layout/page-frame';
import { ImportColumns, UploadForm } from '@/components/people/import-form';
import { Notice } from '@/components/ui/notice';
import { has } from '@/lib/agency/rules/capabilities';
import { currentCycle, listCycles } from '@/lib/cycles/queries';
import { skpPaths } from '@/lib/skp/paths';
import { PLAN_COLUMN_HINTS, PLAN_COLUMNS } from '@/lib/skp/rules/import-columns';
import { requestContext } from '@/lib/web/context';
import { issueFormToken } from '@/lib/web/form-token';
import { notFound } from '@/lib/web/missing';

export default async function ImportPlansPage() {
  const ctx = await requestContext();
  if (!has(ctx.actor, 'import-plans')) notFound();
  const open = listCycles(ctx.db).filter(({ status }) => status === 'open');
  return (
    <PageFrame
      title="Impor baris SKP"
      lead="Satu baris untuk setiap indikator; hasil kerja dan NIP pemiliknya ditulis di baris yang sama. Hanya draf SKP yang diisi."
      crumbs={[{ label: 'SKP', href: skpPaths.list }]}
    >
      {open.length === 0 ? (
        <Notice tone="warn">
          <p>Belum ada tahun kinerja yang dibuka, jadi SKP belum dapat diimpor.</p>
        </Notice>
      ) : (
        <>
          <p>
            <a href={skpPaths.importTemplate} download>
              Unduh contoh berkas (XLSX)
            </a>
            . Sesudah diunggah, ditampilkan dahulu mana yang baru, berubah, sama, atau salah. Tidak ada yang tersimpan
            sebelum Anda menyetujuinya.
          </p>
          <UploadForm action={skpPaths.importUpload} token={await issueFormToken()}>
            <SelectField
              name="cycleId"
              label="Tahun kinerja"
              value={currentCycle(ctx)?.id}
              choices={open.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </UploadForm>
        </>
      )}
      <ImportColumns columns={PLAN_COLUMNS} hints={PLAN_COLUMN_HINTS} />
    </PageFrame>
  );
}
