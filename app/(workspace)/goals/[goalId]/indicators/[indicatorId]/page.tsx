import { EndForms } from '@/components/goals/end-forms';
import { GoalWritingFrame } from '@/components/goals/goal-frame';
import { IndicatorForm } from '@/components/goals/indicator-form';
import { findGoal, usesOf } from '@/lib/goals/queries/goals';
import { trajectoryPeriods } from '@/lib/goals/queries/progress';
import { indicatorFields } from '@/lib/goals/rules/fields';
import { explanationOf } from '@/lib/goals/rules/targets';
import { canDelete } from '@/lib/goals/rules/withdrawal';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { changeIndicatorAction, deleteIndicatorAction, withdrawIndicatorAction } from '../../../actions';

export default async function EditIndicatorPage({ params }: PageProps<'/goals/[goalId]/indicators/[indicatorId]'>) {
  const ctx = await requestContext();
  const { goalId, indicatorId } = await params;
  const found = findGoal(ctx, goalId) ?? notFound();
  const indicator = found.goal.indicators.find(({ id }) => id === indicatorId) ?? notFound();
  const periods = trajectoryPeriods(ctx.db, found.place.cycle.id);
  const ends = { hidden: { goalId, indicatorId }, revision: found.goal.revision };
  const values = indicatorFields(
    indicator,
    periods.map(({ id }) => id),
  );
  return (
    <GoalWritingFrame found={found} title="Ubah indikator">
      <IndicatorForm
        action={changeIndicatorAction}
        {...ends}
        values={values}
        read={explanationOf(indicator)}
        periods={periods}
        button="Simpan perubahan"
      />
      <EndForms
        what="indikator"
        {...ends}
        deleting={canDelete(usesOf(ctx.db, { indicatorId }))}
        remove={deleteIndicatorAction}
        withdraw={withdrawIndicatorAction}
      />
    </GoalWritingFrame>
  );
}
