'use server';

import { draftSkp } from '@/lib/skp/commands/draft-skp';
import { draftSkpInput } from '@/lib/skp/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const draftSkpAction = formAction(draftSkpInput, (ctx, input) => {
  const { subject } = draftSkp(ctx, input);
  return {
    goto: paths.skp.edit(subject),
    say: 'SKP dimulai. Mulailah dengan “Tambah hasil kerja” atau contoh dari bank; draf dapat disimpan kapan saja.',
  };
});
