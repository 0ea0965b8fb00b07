'use server';

import { wipeSlipRun } from '@/lib/people/commands/slip-runs';
import { slipRunInput } from '@/lib/people/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const wipeSlipRunAction = formAction(slipRunInput, (ctx, input) => {
  wipeSlipRun(ctx, input);
  return {
    goto: paths.people.slips,
    say: 'Bahan slip dihapus. Kata sandi pada slip yang sudah dicetak tetap berlaku.',
  };
});
