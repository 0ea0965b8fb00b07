'use server';

import { relinkResults } from '@/lib/skp/commands/relink-results';
import { skpPaths } from '@/lib/skp/paths';
import { relinkInput } from '@/lib/skp/schema';
import { formAction } from '@/lib/web/form-action';

export const relinkAction = formAction(relinkInput, (ctx, input) => {
  const { detail } = relinkResults(ctx, input);
  return {
    goto: skpPaths.show(input.skpId),
    say: `${detail.results} hasil kerja dikaitkan dengan hasil kerja pimpinan.`,
  };
});
