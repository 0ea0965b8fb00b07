import { GoalWritingFrame } from '@/components/goals/goal-frame';
import { IndicatorForm } from '@/components/goals/indicator-form';
import { findGoal } from '@/lib/goals/queries/goals';
import { trajectoryPeriods } from '@/lib/goals/queries/progress';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { addIndicatorAction } from '../../../actions';

export default async function AddIndicatorPage({ params }: PageProps<'/goals/[goalId]/indicators/new'>) {
  const ctx = await requestContext();
  const found = findGoal(ctx, (await params).goalId) ?? notFound();
  return (
    <GoalWritingFrame found={found} title="Tambah indikator">
      <IndicatorForm
        action={addIndicatorAction}
        hidden={{ goalId: found.goal.id }}
        periods={trajectoryPeriods(ctx.db, found.place.cycle.id)}
        button="Simpan indikator"
      />
    </GoalWritingFrame>
  );
}
