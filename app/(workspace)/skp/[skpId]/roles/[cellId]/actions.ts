'use server';

import { mergeRole } from '@/lib/matrices/commands/merge-role';
import { mergeRoleInput } from '@/lib/matrices/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const mergeRoleAction = formAction(mergeRoleInput, (ctx, input) => {
  mergeRole(ctx, input);
  return { goto: paths.skp.edit(input.skpId), say: 'Peran dari matriks digabungkan dengan hasil kerja Anda.' };
});
