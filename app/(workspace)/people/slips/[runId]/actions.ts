'use server';

import { wipeSlipRun } from '@/lib/people/commands/wipe-slip-run';
import { peoplePaths } from '@/lib/people/paths';
import { slipRunInput } from '@/lib/people/schema';
import { formAction } from '@/lib/web/form-action';

export const wipeSlipRunAction = formAction(slipRunInput, (ctx, input) => {
  wipeSlipRun(ctx, input);
  return {
    goto: peoplePaths.slips,
    say: 'Bahan slip dihapus. Kata sandi pada slip yang sudah dicetak tetap berlaku.',
  };
});
