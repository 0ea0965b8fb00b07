'use server';

import { checkTargets } from '@/lib/skp/commands/check-targets';
import { checkTargetsInput } from '@/lib/skp/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const checkTargetsAction = formAction(checkTargetsInput, (ctx, input) => {
  const { detail, left } = checkTargets(ctx, input);
  const say = `${detail.targets} target diperiksa.`;
  return left > 0
    ? { goto: paths.skp.targets(input.skpId), say: `${say} Masih ada ${left} yang belum.` }
    : { goto: paths.skp.edit(input.skpId), say: `${say} Semua target sudah diperiksa; lanjutkan mengisi SKP.` };
});
