import { PageFrame } from '@/components/layout/page-frame';
import { ImportColumns, ImportUploadForm } from '@/components/people/import-form';
import { ImportsWaiting } from '@/components/people/imports-waiting';
import { Notice } from '@/components/ui/notice';
import { openReading } from '@/lib/jobs/queries';
import { importColumnHints } from '@/lib/people/labels';
import { peoplePaths } from '@/lib/people/paths';
import { dayOfFirstImport, waitingImport } from '@/lib/people/queries/imports';
import { canImport } from '@/lib/people/rules/access';
import { IMPORT_COLUMNS } from '@/lib/people/rules/import-columns';
import { requestContext } from '@/lib/web/context';
import { issueFormToken } from '@/lib/web/form-token';
import { notFound } from '@/lib/web/missing';

export default async function ImportPage() {
  const ctx = await requestContext();
  if (!canImport(ctx.actor).allowed) notFound();
  const waiting = waitingImport(ctx);
  const reading = openReading(ctx, 'read-people');
  return (
    <PageFrame
      title="Impor unit dan pegawai"
      lead="Satu berkas, satu baris untuk setiap pegawai; unit kerjanya ditulis di baris yang sama."
      crumbs={[{ label: 'Pegawai', href: peoplePaths.list }]}
    >
      <Notice title="Tidak ada yang tersimpan sebelum Anda menyetujuinya">
        <p>
          Sesudah diunggah, berkas dibandingkan dengan data yang ada dan ditampilkan dahulu: mana yang baru, berubah,
          sama, atau salah. Mengimpor berkas yang sama dua kali tidak mengubah apa pun.
        </p>
      </Notice>
      <ImportsWaiting
        reading={reading && { ...reading, href: peoplePaths.importReading(reading.id) }}
        preview={waiting && { ...waiting, href: peoplePaths.importPreview(waiting.id) }}
      />
      <p>
        <a href={peoplePaths.importTemplate} download>
          Unduh contoh berkas (XLSX)
        </a>
        . Baris pertamanya unit paling atas yang sudah terdaftar; baris “Contoh” ditimpa atau dihapus.
      </p>
      <ImportUploadForm token={await issueFormToken()} first={dayOfFirstImport(ctx)} />
      <ImportColumns columns={IMPORT_COLUMNS} hints={importColumnHints} />
    </PageFrame>
  );
}
