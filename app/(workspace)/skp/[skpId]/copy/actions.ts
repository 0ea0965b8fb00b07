'use server';

import { copyResults } from '@/lib/skp/commands/copy-results';
import { joinedWords } from '@/lib/skp/labels';
import { copyResultsInput } from '@/lib/skp/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const copyResultsAction = formAction(copyResultsInput, (ctx, input) => {
  const joined = copyResults(ctx, input);
  const isOfResults = joined.added + joined.completed > 0;
  return isOfResults
    ? { goto: paths.skp.targets(input.skpId), say: `${joinedWords(joined)} Periksa targetnya untuk tahun ini.` }
    : { goto: paths.skp.show(input.skpId), say: 'Bagian yang Anda pilih disalin ke SKP ini.' };
});
