'use server';

import { setUnitAchievement } from '@/lib/appraisals/commands/set-unit-achievement';
import { appraisalPaths } from '@/lib/appraisals/paths';
import { setUnitAchievementInput } from '@/lib/appraisals/schema';
import { formAction } from '@/lib/web/form-action';

export const setUnitAchievementAction = formAction(setUnitAchievementInput, (ctx, input) => {
  setUnitAchievement(ctx, input);
  return {
    goto: appraisalPaths.achievementsIn(input.periodId),
    say: 'Capaian unit tersimpan. Penilaian yang sudah diserahkan tidak berubah.',
  };
});
