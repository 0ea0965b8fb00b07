import { EndForms } from '@/components/goals/end-forms';
import { GoalForm } from '@/components/goals/goal-form';
import { GoalWritingFrame } from '@/components/goals/goal-frame';
import { findGoal, parentChoices, usesOf } from '@/lib/goals/queries/goals';
import { goalFields } from '@/lib/goals/rules/fields';
import { canDelete } from '@/lib/goals/rules/withdrawal';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { changeGoalAction, deleteGoalAction, withdrawGoalAction } from '../../actions';

export default async function EditGoalPage({ params }: PageProps<'/goals/[goalId]/edit'>) {
  const ctx = await requestContext();
  const found = findGoal(ctx, (await params).goalId) ?? notFound();
  const { goal, place } = found;
  const hidden = { goalId: goal.id };
  return (
    <GoalWritingFrame found={found} title="Ubah sasaran">
      <GoalForm
        action={changeGoalAction}
        hidden={hidden}
        revision={goal.revision}
        values={goalFields(goal)}
        parents={parentChoices(ctx.db, place)}
        button="Simpan perubahan"
      />
      <EndForms
        what="sasaran"
        hidden={hidden}
        revision={goal.revision}
        deleting={canDelete(usesOf(ctx.db, hidden))}
        remove={deleteGoalAction}
        withdraw={withdrawGoalAction}
      />
    </GoalWritingFrame>
  );
}
