'use server';

import { fillRest } from '@/lib/matrices/commands/fill-rest';
import { fillRowInput } from '@/lib/matrices/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const fillRowAction = formAction(fillRowInput, (ctx, input) => {
  const { filled } = fillRest(ctx, input);
  return {
    goto: paths.matrices.person(input.matrix, input.assignmentId),
    say: `${filled} sel kosong ditandai “tidak ada peran”.`,
  };
});
