'use server';

import { copyResults } from '@/lib/skp/commands/copy-results';
import { joinedWords } from '@/lib/skp/labels';
import { skpPaths } from '@/lib/skp/paths';
import { copyResultsInput } from '@/lib/skp/schema';
import { formAction } from '@/lib/web/form-action';

export const copyResultsAction = formAction(copyResultsInput, (ctx, input) => {
  const joined = copyResults(ctx, input);
  const isOfResults = joined.added + joined.completed > 0;
  return isOfResults
    ? { goto: skpPaths.targets(input.skpId), say: `${joinedWords(joined)} Periksa targetnya untuk tahun ini.` }
    : { goto: skpPaths.show(input.skpId), say: 'Bagian yang Anda pilih disalin ke SKP ini.' };
});
