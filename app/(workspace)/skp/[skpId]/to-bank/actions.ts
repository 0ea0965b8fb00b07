'use server';

import { skpPaths } from '@/lib/skp/paths';
import { shareResults } from '@/lib/templates/commands/share-results';
import { shareResultsInput } from '@/lib/templates/schema';
import { formAction } from '@/lib/web/form-action';

export const shareResultsAction = formAction(shareResultsInput, (ctx, input) => {
  const { added } = shareResults(ctx, input);
  return {
    goto: skpPaths.toBank(input.skpId),
    say: `${added} hasil kerja ditambahkan ke bank, tanpa target dan tanpa nama.`,
  };
});
