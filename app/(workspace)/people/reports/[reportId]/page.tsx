import { PageFrame } from '@/components/layout/page-frame';
import { AnswerForms } from '@/components/people/answer-forms';
import { ReportSheet } from '@/components/people/report-sheet';
import { findAgency, todayOf } from '@/lib/agency/queries';
import { all } from '@/lib/kernel/decision';
import { peoplePaths } from '@/lib/people/paths';
import { findAppraiserReport } from '@/lib/people/queries/appraiser-reports';
import { appraiserCard } from '@/lib/people/queries/cards';
import { canAdminister } from '@/lib/people/rules/access';
import { canAnswerReport } from '@/lib/people/rules/appraiser-reports';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { declineReportAction, settleReportAction } from './actions';

export default async function ReportPage({ params }: PageProps<'/people/reports/[reportId]'>) {
  const ctx = await requestContext();
  const report = findAppraiserReport(ctx, (await params).reportId) ?? notFound();
  const may = all(canAdminister(ctx.actor, report.unitPath), canAnswerReport(report.status));
  return (
    <PageFrame
      title={`Laporan pejabat penilai: ${report.ownerName}`}
      crumbs={[
        { label: 'Pegawai', href: peoplePaths.list },
        { label: 'Laporan pejabat penilai', href: peoplePaths.reports },
      ]}
      lead={`${report.position}, ${report.unit}`}
    >
      <ReportSheet
        report={report}
        appraiser={appraiserCard(ctx.db, report.assignmentId, todayOf(ctx))?.name}
        zone={findAgency(ctx.db).timeZone}
      />
      {may.allowed && <AnswerForms report={report} settle={settleReportAction} decline={declineReportAction} />}
    </PageFrame>
  );
}
