import { PageFrame } from '@/components/layout/page-frame';
import { CloseForm, PositionForm } from '@/components/people/unit-forms';
import { Section } from '@/components/ui/section';
import { todayOf } from '@/lib/agency/queries';
import { unitLabel } from '@/lib/people/labels';
import { unitPaths } from '@/lib/people/paths';
import { positionById } from '@/lib/people/queries/positions';
import { findUnit } from '@/lib/people/queries/units';
import { canAdminister } from '@/lib/people/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { changePositionAction, closePositionAction } from '../../actions';

export default async function PositionPage({ params }: { params: Promise<{ unitId: string; positionId: string }> }) {
  const ctx = await requestContext();
  const asked = await params;
  const unit = findUnit(ctx, asked.unitId) ?? notFound();
  const position = positionById(ctx.db, asked.positionId);
  if (position?.unitId !== unit.id || !canAdminister(ctx.actor, unit.path).allowed) notFound();
  const crumbs = [
    { label: 'Unit kerja', href: unitPaths.list },
    { label: unitLabel(unit), href: unitPaths.show(unit.id) },
  ];
  const { positionClass, functionalLevel, isHead, closedOn } = position;
  const values = {
    ...{ position: position.name, positionClass, functionalLevel: functionalLevel ?? '' },
    isHead: isHead ? 'ya' : '',
  };
  const hidden = { positionId: position.id };
  return (
    <PageFrame
      title="Ubah jabatan"
      of={`${position.name}, ${unitLabel(unit)}`}
      lead="Perbaikan ini berlaku bagi semua pemegangnya. Untuk kenaikan jabatan seseorang, pindahkan orangnya."
      crumbs={crumbs}
    >
      <PositionForm action={changePositionAction} hidden={hidden} values={values} revision={position.revision} />
      {closedOn === null && (
        <Section title="Tutup jabatan">
          <CloseForm action={closePositionAction} hidden={hidden} what="jabatan" today={todayOf(ctx)} />
        </Section>
      )}
    </PageFrame>
  );
}
