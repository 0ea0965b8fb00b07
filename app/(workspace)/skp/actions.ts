'use server';

import { draftSkp } from '@/lib/skp/commands/draft-skp';
import { skpPaths } from '@/lib/skp/paths';
import { draftSkpInput } from '@/lib/skp/schema';
import { formAction } from '@/lib/web/form-action';

export const draftSkpAction = formAction(draftSkpInput, (ctx, input) => {
  const { subject } = draftSkp(ctx, input);
  return {
    goto: skpPaths.edit(subject),
    say: 'SKP dimulai. Mulailah dengan “Tambah hasil kerja” atau contoh dari bank; draf dapat disimpan kapan saja.',
  };
});
