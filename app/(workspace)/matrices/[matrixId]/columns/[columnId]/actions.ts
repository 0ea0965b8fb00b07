'use server';

import { fillRest } from '@/lib/matrices/commands/fill-rest';
import { moveColumn } from '@/lib/matrices/commands/move-column';
import { matrixPaths } from '@/lib/matrices/paths';
import { columnIdOf } from '@/lib/matrices/rules/matrix-key';
import { fillColumnInput, moveColumnInput } from '@/lib/matrices/schema';
import { formAction } from '@/lib/web/form-action';

export const fillColumnAction = formAction(fillColumnInput, (ctx, input) => {
  const { filled } = fillRest(ctx, input);
  return {
    goto: matrixPaths.column(input.matrix, columnIdOf(input.column)),
    say: `${filled} sel kosong ditandai “tidak ada peran”.`,
  };
});

export const moveColumnAction = formAction(moveColumnInput, (ctx, input) => {
  const { moved } = moveColumn(ctx, input);
  return { goto: matrixPaths.show(input.matrix), say: `${moved} sel dipindahkan; kolom lama tidak ada lagi.` };
});
