'use server';

import { draftCycle } from '@/lib/cycles/commands/draft-cycle';
import { cyclePaths } from '@/lib/cycles/paths';
import { draftCycleInput } from '@/lib/cycles/schema';
import { formAction } from '@/lib/web/form-action';

export const draftCycleAction = formAction(draftCycleInput, (ctx, input) => {
  const { subject } = draftCycle(ctx, input);
  return {
    goto: cyclePaths.show(subject),
    say: 'Tahun kinerja disiapkan. Periksa tanggal dan kesiapannya, lalu buka.',
  };
});
