import { PageFrame } from '@/components/layout/page-frame';
import { OwnReports } from '@/components/people/own-reports';
import { WrongAppraiserForm } from '@/components/people/wrong-appraiser-form';
import { Facts } from '@/components/ui/facts';
import { Reasons } from '@/components/ui/reasons';
import { findAgency, todayOf } from '@/lib/agency/queries';
import { reportsOfSegment } from '@/lib/people/queries/appraiser-reports';
import { appraiserCard } from '@/lib/people/queries/cards';
import { searchOfficials } from '@/lib/people/queries/officials';
import { segmentsOf } from '@/lib/people/queries/person';
import { canReportAppraiser } from '@/lib/people/rules/appraiser-reports';
import { searchedText } from '@/lib/people/rules/person-names';
import { skpPaths } from '@/lib/skp/paths';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { reportAppraiserAction } from './actions';

export default async function WrongAppraiserPage({
  params,
  searchParams,
}: PageProps<'/skp/wrong-appraiser/[assignmentId]'>) {
  const ctx = await requestContext();
  const { assignmentId } = await params;
  const segment = segmentsOf(ctx.db, ctx.actor.employeeId).find(({ id }) => id === assignmentId) ?? notFound();
  const { cari } = unsealed(await searchParams);
  const typed = searchedText(cari);
  const today = todayOf(ctx);
  const appraiser = appraiserCard(ctx.db, assignmentId, today);
  const reports = reportsOfSegment(ctx.db, assignmentId);
  const hasOpen = reports.some(({ status }) => status === 'open');
  const may = canReportAppraiser({ isOwn: true, lastOn: segment.toOn, today, hasOpen });
  return (
    <PageFrame
      title="Pejabat penilai saya tidak tepat"
      of={`${segment.position}, ${segment.unit}`}
      crumbs={[{ label: 'SKP', href: skpPaths.list }]}
      lead="Laporkan bila pejabat penilai yang tercatat untuk jabatan Anda tidak benar. Admin memeriksa dan menunjuk yang benar; sampai saat itu tidak ada yang berubah dan SKP tetap dapat Anda susun."
    >
      <Facts
        rows={[
          { label: 'Jabatan Anda', value: `${segment.position}, ${segment.unit}` },
          {
            label: 'Pejabat penilai sekarang',
            value: appraiser ? `${appraiser.name}, ${appraiser.position}` : 'Belum ada',
          },
        ]}
      />
      <OwnReports rows={reports} zone={findAgency(ctx.db).timeZone} />
      {may.allowed ? (
        <WrongAppraiserForm
          assignmentId={assignmentId}
          typed={typed}
          found={searchOfficials(ctx.db, typed, { butNot: ctx.actor.employeeId, day: today })}
          action={reportAppraiserAction}
        />
      ) : (
        <Reasons decision={may} />
      )}
    </PageFrame>
  );
}
