import { JobTable } from '@/components/jobs/job-table';
import { PageFrame } from '@/components/layout/page-frame';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { findAgency } from '@/lib/agency/queries';
import { has } from '@/lib/agency/rules/capabilities';
import { LISTED_DAYS, listJobs } from '@/lib/jobs/queries';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { retryJobAction } from './actions';

export default async function JobsPage() {
  const ctx = await requestContext();
  const { running, waiting, failed, done, isStuck } = listJobs(ctx, new Date()) ?? notFound();
  const zone = findAgency(ctx.db).timeZone;
  const retry = has(ctx.actor, 'keep-jobs') && failed.length > 0 ? retryJobAction : undefined;
  return (
    <PageFrame
      title="Pekerjaan di latar belakang"
      lead="Pekerjaan panjang yang dijalankan Capaian tanpa menahan halaman: memeriksa dan mengimpor berkas, kata sandi pertama, dokumen yang panjang, dan perawatan berkala."
    >
      {isStuck && (
        <Notice tone="warn" title="Ada pekerjaan yang tertahan lebih dari sepuluh menit">
          <p>
            Biasanya karena impor yang panjang sedang berjalan, dan giliran berikutnya datang sendiri. Bila tidak ada
            pekerjaan yang berjalan, atau yang berjalan tidak maju, sampaikan hal ini kepada pengelola server.
          </p>
        </Notice>
      )}
      <Section title="Berjalan">
        <JobTable caption="Yang sedang berjalan" jobs={running} zone={zone} none="Tidak ada yang sedang berjalan" />
      </Section>
      <Section title="Menunggu">
        <JobTable caption="Yang menunggu" jobs={waiting} zone={zone} none="Tidak ada yang menunggu" />
      </Section>
      <Section title={`Gagal dalam ${LISTED_DAYS} hari terakhir`}>
        <JobTable caption="Yang gagal" jobs={failed} zone={zone} none="Tidak ada yang gagal" retry={retry} />
      </Section>
      <Section title={`Selesai dalam ${LISTED_DAYS} hari terakhir`}>
        <JobTable caption="Yang selesai" jobs={done} zone={zone} none="Belum ada yang selesai" />
      </Section>
    </PageFrame>
  );
}
