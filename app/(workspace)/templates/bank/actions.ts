'use server';

import { PLAN_LIMITS } from '@/lib/skp/rules/plan';
import { addEntry } from '@/lib/templates/commands/add-entry';
import { changeEntry } from '@/lib/templates/commands/change-entry';
import { retireEntry } from '@/lib/templates/commands/retire-entry';
import { templatePaths } from '@/lib/templates/paths';
import { BLANK_ENTRY_INDICATOR } from '@/lib/templates/rules/entry-fields';
import { addEntryInput, changeEntryInput, retireEntryInput } from '@/lib/templates/schema';
import { DRAFTS } from '@/lib/web/drafts';
import { formAction } from '@/lib/web/form-action';
import { reshapeRows } from '@/lib/web/form-rows';

const blanks = { indicators: { fields: BLANK_ENTRY_INDICATOR, most: PLAN_LIMITS.indicators, first: 'title' } };
const rows = { reshape: (values: Parameters<typeof reshapeRows>[0]) => reshapeRows(values, blanks) };

export const addEntryAction = formAction(
  addEntryInput,
  (ctx, input) => {
    const { subject } = addEntry(ctx, input);
    return { goto: templatePaths.entry(subject), say: 'Isian ditambahkan ke bank.' };
  },
  { ...rows, draft: DRAFTS.newEntry },
);

export const changeEntryAction = formAction(
  changeEntryInput,
  (ctx, input) => {
    changeEntry(ctx, input);
    return { goto: templatePaths.entry(input.entryId), say: 'Perubahan isian tersimpan.' };
  },
  { ...rows, draft: DRAFTS.entry },
);

export const retireEntryAction = formAction(retireEntryInput, (ctx, input) => {
  retireEntry(ctx, input);
  return { goto: templatePaths.bank, say: 'Isian ditarik dari bank. SKP yang sudah mengambilnya tidak berubah.' };
});
