'use server';

import { saveManual } from '@/lib/skp/commands/save-manual';
import { skpPaths } from '@/lib/skp/paths';
import { saveManualInput } from '@/lib/skp/schema';
import { DRAFTS } from '@/lib/web/drafts';
import { formAction } from '@/lib/web/form-action';

export const saveManualAction = formAction(
  saveManualInput,
  (ctx, input) => {
    saveManual(ctx, input);
    return { goto: skpPaths.manual(input.skpId), say: 'Manual indikator disimpan.' };
  },
  { draft: DRAFTS.manual },
);
