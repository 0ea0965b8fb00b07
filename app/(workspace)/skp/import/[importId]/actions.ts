'use server';

import { importInput } from '@/lib/people/schema';
import { confirmPlans } from '@/lib/skp/commands/confirm-plans';
import { discardPlans } from '@/lib/skp/commands/discard-plans';
import { skpPaths } from '@/lib/skp/paths';
import { formAction } from '@/lib/web/form-action';

export const importPlansAction = formAction(importInput, (ctx, input) => {
  confirmPlans(ctx, input);
  return { goto: skpPaths.importPreview(input.importId), say: 'Impor disetujui dan dijalankan sampai selesai.' };
});

export const discardPlansAction = formAction(importInput, (ctx, input) => {
  discardPlans(ctx, input);
  return { goto: skpPaths.import, say: 'Impor dibatalkan. Tidak ada yang berubah.' };
});
