import { PageFrame } from '@/components/layout/page-frame';
import { PositionForm } from '@/components/people/unit-forms';
import { unitLabel } from '@/lib/people/labels';
import { unitPaths } from '@/lib/people/paths';
import { findUnit } from '@/lib/people/queries/units';
import { canAdminister } from '@/lib/people/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { addPositionAction } from '../../actions';

export default async function NewPositionPage({ params }: { params: Promise<{ unitId: string }> }) {
  const ctx = await requestContext();
  const unit = findUnit(ctx, (await params).unitId) ?? notFound();
  if (!canAdminister(ctx.actor, unit.path).allowed) notFound();
  const crumbs = [
    { label: 'Unit kerja', href: unitPaths.list },
    { label: unitLabel(unit), href: unitPaths.show(unit.id) },
  ];
  return (
    <PageFrame title="Tambah jabatan" of={unitLabel(unit)} lead={unitLabel(unit)} crumbs={crumbs}>
      <PositionForm action={addPositionAction} hidden={{ unitId: unit.id }} values={{}} />
    </PageFrame>
  );
}
