'use server';

import { relinkResults } from '@/lib/skp/commands/relink-results';
import { relinkInput } from '@/lib/skp/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const relinkAction = formAction(relinkInput, (ctx, input) => {
  const { detail } = relinkResults(ctx, input);
  return {
    goto: paths.skp.show(input.skpId),
    say: `${detail.results} hasil kerja dikaitkan dengan hasil kerja pimpinan.`,
  };
});
