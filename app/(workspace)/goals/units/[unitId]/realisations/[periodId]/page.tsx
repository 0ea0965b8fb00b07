import { ReportPeriods } from '@/components/goals/report-periods';
import { UnitReportForm } from '@/components/goals/unit-report-form';
import { UnitReportTable } from '@/components/goals/unit-report-table';
import { PageFrame } from '@/components/layout/page-frame';
import { EmptyState } from '@/components/ui/empty-state';
import { Reasons } from '@/components/ui/reasons';
import { todayOf } from '@/lib/agency/queries';
import { periodTitle } from '@/lib/cycles/labels';
import { goalPaths } from '@/lib/goals/paths';
import { findUnitReport } from '@/lib/goals/queries/unit-report';
import { canRecord } from '@/lib/goals/rules/recording';
import { all } from '@/lib/kernel/decision';
import { unitLabel } from '@/lib/people/labels';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { recordRealisationsAction } from '../../../../actions';

type Props = PageProps<'/goals/units/[unitId]/realisations/[periodId]'>;

export default async function RealisationsPage({ params }: Props) {
  const ctx = await requestContext();
  const { unitId, periodId } = await params;
  const report = findUnitReport(ctx, unitId, periodId) ?? notFound();
  const { place, period, rows } = report;
  const { unit, cycle } = place;
  const writing = all(place.reporting, canRecord(period, unit, todayOf(ctx)));
  return (
    <PageFrame
      title={`Realisasi ${periodTitle(period)} ${cycle.year}`}
      of={unitLabel(unit)}
      lead={`Sasaran ${unitLabel(unit)}, ${cycle.name}.`}
      crumbs={[
        { label: 'Sasaran unit kerja', href: goalPaths.search({ siklus: cycle.id }) },
        { label: unitLabel(unit), href: goalPaths.unit(unit.id, cycle.id) },
      ]}
    >
      <ReportPeriods {...report} />
      {rows.length === 0 && <EmptyState title="Belum ada indikator yang dapat diisi realisasinya." />}
      {rows.length > 0 && writing.allowed && <UnitReportForm report={report} action={recordRealisationsAction} />}
      {rows.length > 0 && !writing.allowed && (
        <>
          <Reasons decision={writing} />
          <UnitReportTable rows={rows} />
        </>
      )}
    </PageFrame>
  );
}
