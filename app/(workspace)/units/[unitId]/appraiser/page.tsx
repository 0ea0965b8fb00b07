import { PageFrame } from '@/components/layout/page-frame';
import { AppointmentForm, NamedByOthers } from '@/components/people/appointments';
import { todayOf } from '@/lib/agency/queries';
import { unitLabel } from '@/lib/people/labels';
import { unitPaths } from '@/lib/people/paths';
import { findUnit } from '@/lib/people/queries/units';
import { canAdminister } from '@/lib/people/rules/access';
import { canName } from '@/lib/people/rules/naming';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { appointForUnitAction } from '../actions';

export default async function AppointForUnitPage({ params }: { params: Promise<{ unitId: string }> }) {
  const ctx = await requestContext();
  const unit = findUnit(ctx, (await params).unitId) ?? notFound();
  if (!canAdminister(ctx.actor, unit.path).allowed) notFound();
  const naming = canName(ctx.actor, { path: unit.path, isLeading: true });
  const crumbs = [
    { label: 'Unit kerja', href: unitPaths.list },
    { label: unitLabel(unit), href: unitPaths.show(unit.id) },
  ];
  const lead = `Yang ditunjuk menetapkan SKP dan menilai pegawai ${unitLabel(unit)} serta pimpinan unit di bawahnya atas nama pejabat definitif.`;
  return (
    <PageFrame title="Tunjuk Plt., Plh., atau penerima delegasi" of={unitLabel(unit)} lead={lead} crumbs={crumbs}>
      {naming.allowed ? (
        <AppointmentForm action={appointForUnitAction} subject={{ unitId: unit.id }} today={todayOf(ctx)} />
      ) : (
        <NamedByOthers reasons={naming.reasons} />
      )}
    </PageFrame>
  );
}
