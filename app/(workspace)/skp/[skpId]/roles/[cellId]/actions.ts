'use server';

import { mergeRole } from '@/lib/matrices/commands/merge-role';
import { mergeRoleInput } from '@/lib/matrices/schema';
import { skpPaths } from '@/lib/skp/paths';
import { formAction } from '@/lib/web/form-action';

export const mergeRoleAction = formAction(mergeRoleInput, (ctx, input) => {
  mergeRole(ctx, input);
  return { goto: skpPaths.edit(input.skpId), say: 'Peran dari matriks digabungkan dengan hasil kerja Anda.' };
});
