import { PageFrame } from '@/components/layout/page-frame';
import { CloseForm, UnitForm } from '@/components/people/unit-forms';
import { Section } from '@/components/ui/section';
import { todayOf } from '@/lib/agency/queries';
import { unitLabel } from '@/lib/people/labels';
import { unitPaths } from '@/lib/people/paths';
import { findUnit, unitById } from '@/lib/people/queries/units';
import { canAdminister } from '@/lib/people/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { changeUnitAction, closeUnitAction } from '../actions';

export default async function EditUnitPage({ params }: { params: Promise<{ unitId: string }> }) {
  const ctx = await requestContext();
  const unit = findUnit(ctx, (await params).unitId) ?? notFound();
  if (!canAdminister(ctx.actor, unit.path).allowed) notFound();
  const parent = unit.parentId === null ? undefined : unitById(ctx.db, unit.parentId);
  const mayClose = canAdminister(ctx.actor, parent?.path ?? null).allowed && unit.closedOn === null;
  const crumbs = [
    { label: 'Unit kerja', href: unitPaths.list },
    { label: unitLabel(unit), href: unitPaths.show(unit.id) },
  ];
  const { code, name, isIndependent } = unit;
  return (
    <PageFrame title="Ubah unit" of={name} lead={name} crumbs={crumbs}>
      <UnitForm
        action={changeUnitAction}
        unitId={unit.id}
        revision={unit.revision}
        values={{ code, name, parent: parent?.code ?? '', isIndependent: isIndependent ? 'ya' : '' }}
        button="Simpan perubahan"
      />
      {mayClose && (
        <Section title="Tutup unit">
          <CloseForm action={closeUnitAction} hidden={{ unitId: unit.id }} what="unit" today={todayOf(ctx)} />
        </Section>
      )}
    </PageFrame>
  );
}
