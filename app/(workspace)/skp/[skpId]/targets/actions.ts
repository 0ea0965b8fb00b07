'use server';

import { checkTargets } from '@/lib/skp/commands/check-targets';
import { skpPaths } from '@/lib/skp/paths';
import { checkTargetsInput } from '@/lib/skp/schema';
import { formAction } from '@/lib/web/form-action';

export const checkTargetsAction = formAction(checkTargetsInput, (ctx, input) => {
  const { detail, left } = checkTargets(ctx, input);
  const say = `${detail.targets} target diperiksa.`;
  return left > 0
    ? { goto: skpPaths.targets(input.skpId), say: `${say} Masih ada ${left} yang belum.` }
    : { goto: skpPaths.edit(input.skpId), say: `${say} Semua target sudah diperiksa; lanjutkan mengisi SKP.` };
});
