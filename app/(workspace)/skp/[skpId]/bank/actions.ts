'use server';

import { joinedWords } from '@/lib/skp/labels';
import { skpPaths } from '@/lib/skp/paths';
import { takeFromBank } from '@/lib/templates/commands/take-from-bank';
import { takeFromBankInput } from '@/lib/templates/schema';
import { formAction } from '@/lib/web/form-action';

export const takeFromBankAction = formAction(takeFromBankInput, (ctx, input) => {
  const joined = takeFromBank(ctx, input);
  const say = `${joinedWords(joined)} Isi targetnya dan apa yang didukung.`;
  return { goto: skpPaths.edit(input.skpId), say };
});
