'use server';

import { newsPaths } from '@/lib/inbox/paths';
import { markNewsReadInput } from '@/lib/inbox/schema';
import { formAction } from '@/lib/web/form-action';
import { markNewsRead } from '@/lib/web/news-read';

export const markNewsReadAction = formAction(markNewsReadInput, (ctx, { upTo }) => {
  markNewsRead(ctx, new Date(upTo));
  return { goto: newsPaths.list, say: 'Kabar ditandai sudah dibaca.' };
});
