import { GoalForm } from '@/components/goals/goal-form';
import { PageFrame } from '@/components/layout/page-frame';
import { Notice } from '@/components/ui/notice';
import { Reasons } from '@/components/ui/reasons';
import { goalPaths } from '@/lib/goals/paths';
import { parentChoices } from '@/lib/goals/queries/goals';
import { findPlace } from '@/lib/goals/queries/places';
import { unitLabel } from '@/lib/people/labels';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { addGoalAction } from '../../../actions';

export default async function AddGoalPage({ params, searchParams }: PageProps<'/goals/units/[unitId]/new'>) {
  const ctx = await requestContext();
  const { siklus } = unsealed(await searchParams);
  const { unitId } = await params;
  const place = findPlace(ctx, unitId, typeof siklus === 'string' ? siklus : undefined) ?? notFound();
  const { unit, cycle, writing } = place;
  return (
    <PageFrame
      title="Tambah sasaran"
      of={`${unitLabel(unit)}, ${cycle.year}`}
      lead={`${unitLabel(unit)}, ${cycle.name}. Indikator dan targetnya diisi sesudah ini.`}
      crumbs={[
        { label: 'Sasaran unit kerja', href: goalPaths.search({ siklus: cycle.id }) },
        { label: unitLabel(unit), href: goalPaths.unit(unit.id, cycle.id) },
      ]}
    >
      {writing.allowed ? (
        <GoalForm
          action={addGoalAction}
          hidden={{ unitId: unit.id, cycleId: cycle.id }}
          parents={parentChoices(ctx.db, place)}
          button="Simpan dan isi indikator"
        />
      ) : (
        <Notice tone="warn">
          <Reasons decision={writing} />
        </Notice>
      )}
    </PageFrame>
  );
}
