'use server';

import { draftCycle } from '@/lib/cycles/commands/draft-cycle';
import { draftCycleInput } from '@/lib/cycles/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const draftCycleAction = formAction(draftCycleInput, (ctx, input) => {
  const { subject } = draftCycle(ctx, input);
  return {
    goto: paths.cycles.show(subject),
    say: 'Tahun kinerja disiapkan. Periksa tanggal dan kesiapannya, lalu buka.',
  };
});
