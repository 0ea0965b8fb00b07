'use server';

import { addGoal } from '@/lib/goals/commands/add-goal';
import { addIndicator } from '@/lib/goals/commands/add-indicator';
import { changeGoal } from '@/lib/goals/commands/change-goal';
import { changeIndicator } from '@/lib/goals/commands/change-indicator';
import { deleteGoal } from '@/lib/goals/commands/delete-goal';
import { deleteIndicator } from '@/lib/goals/commands/delete-indicator';
import { recordRealisations } from '@/lib/goals/commands/record-realisations';
import { withdrawGoal } from '@/lib/goals/commands/withdraw-goal';
import { withdrawIndicator } from '@/lib/goals/commands/withdraw-indicator';
import { goalPaths } from '@/lib/goals/paths';
import { goalHead } from '@/lib/goals/queries/goals';
import {
  addGoalInput,
  addIndicatorInput,
  changeGoalInput,
  changeIndicatorInput,
  goalInput,
  indicatorInput,
  recordRealisationsInput,
  withdrawGoalInput,
  withdrawIndicatorInput,
} from '@/lib/goals/schema';
import { DRAFTS } from '@/lib/web/drafts';
import { formAction } from '@/lib/web/form-action';

export const addGoalAction = formAction(
  addGoalInput,
  (ctx, input) => {
    const { subject } = addGoal(ctx, input);
    return { goto: goalPaths.addIndicator(subject), say: 'Sasaran ditambahkan. Sekarang isi indikator pertamanya.' };
  },
  { draft: DRAFTS.newGoal },
);

export const changeGoalAction = formAction(
  changeGoalInput,
  (ctx, input) => {
    changeGoal(ctx, input);
    return { goto: goalPaths.show(input.goalId), say: 'Perubahan sasaran tersimpan.' };
  },
  { draft: DRAFTS.goal },
);

export const deleteGoalAction = formAction(goalInput, (ctx, input) => {
  const goal = goalHead(ctx.db, input.goalId);
  deleteGoal(ctx, input);
  const goto = goal ? goalPaths.unit(goal.unitId, goal.cycleId) : goalPaths.list;
  return { goto, say: 'Sasaran dihapus.' };
});

export const withdrawGoalAction = formAction(withdrawGoalInput, (ctx, input) => {
  withdrawGoal(ctx, input);
  return { goto: goalPaths.show(input.goalId), say: 'Sasaran dicabut.' };
});

export const addIndicatorAction = formAction(
  addIndicatorInput,
  (ctx, input) => {
    addIndicator(ctx, input);
    return { goto: goalPaths.show(input.goalId), say: 'Indikator ditambahkan.' };
  },
  { draft: DRAFTS.newIndicator },
);

export const changeIndicatorAction = formAction(
  changeIndicatorInput,
  (ctx, input) => {
    changeIndicator(ctx, input);
    return { goto: goalPaths.show(input.goalId), say: 'Perubahan indikator tersimpan.' };
  },
  { draft: DRAFTS.indicator },
);

export const deleteIndicatorAction = formAction(indicatorInput, (ctx, input) => {
  deleteIndicator(ctx, input);
  return { goto: goalPaths.show(input.goalId), say: 'Indikator dihapus.' };
});

export const withdrawIndicatorAction = formAction(withdrawIndicatorInput, (ctx, input) => {
  withdrawIndicator(ctx, input);
  return { goto: goalPaths.show(input.goalId), say: 'Indikator dicabut.' };
});

export const recordRealisationsAction = formAction(recordRealisationsInput, (ctx, input) => {
  const { recorded } = recordRealisations(ctx, input);
  const say = recorded === 0 ? 'Tidak ada yang berubah.' : `${recorded} realisasi tercatat.`;
  return { goto: goalPaths.realisations(input.unitId, input.periodId), say };
});
