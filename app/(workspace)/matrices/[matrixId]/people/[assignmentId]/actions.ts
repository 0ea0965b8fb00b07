'use server';

import { fillRest } from '@/lib/matrices/commands/fill-rest';
import { matrixPaths } from '@/lib/matrices/paths';
import { fillRowInput } from '@/lib/matrices/schema';
import { formAction } from '@/lib/web/form-action';

export const fillRowAction = formAction(fillRowInput, (ctx, input) => {
  const { filled } = fillRest(ctx, input);
  return {
    goto: matrixPaths.person(input.matrix, input.assignmentId),
    say: `${filled} sel kosong ditandai “tidak ada peran”.`,
  };
});
