'use server';

import { saveManual } from '@/lib/skp/commands/save-manual';
import { saveManualInput } from '@/lib/skp/schema';
import { DRAFTS } from '@/lib/web/drafts';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const saveManualAction = formAction(
  saveManualInput,
  (ctx, input) => {
    saveManual(ctx, input);
    return { goto: paths.skp.manual(input.skpId), say: 'Manual indikator disimpan.' };
  },
  { draft: DRAFTS.manual },
);
