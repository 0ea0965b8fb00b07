'use server';

import { setUnitAchievement } from '@/lib/appraisals/commands/set-unit-achievement';
import { setUnitAchievementInput } from '@/lib/appraisals/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const setUnitAchievementAction = formAction(setUnitAchievementInput, (ctx, input) => {
  setUnitAchievement(ctx, input);
  return {
    goto: paths.appraisals.achievementsIn(input.periodId),
    say: 'Capaian unit tersimpan. Penilaian yang sudah diserahkan tidak berubah.',
  };
});
