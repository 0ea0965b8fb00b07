import { RefusedTriesTable } from '@/components/audit/refused-tries';
import { PageFrame } from '@/components/layout/page-frame';
import { findAgency } from '@/lib/agency/queries';
import { auditPaths } from '@/lib/audit/paths';
import { listRefusedTries, TRIES_DAYS } from '@/lib/audit/queries/refused-tries';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';

export default async function RefusedTriesPage() {
  const ctx = await requestContext();
  const tries = listRefusedTries(ctx, new Date()) ?? notFound();
  return (
    <PageFrame
      title="Percobaan yang ditolak"
      crumbs={[{ href: auditPaths.show, label: 'Jejak audit' }]}
      lead={`Jumlah percobaan masuk yang gagal dan permintaan atas yang bukan haknya dalam ${TRIES_DAYS} hari terakhir, menurut asalnya. Satu-dua kali adalah salah ketik; ratusan kali dari satu alamat patut ditanyakan kepada pengelola jaringan.`}
    >
      <RefusedTriesTable tries={tries} days={TRIES_DAYS} zone={findAgency(ctx.db).timeZone} />
    </PageFrame>
  );
}
