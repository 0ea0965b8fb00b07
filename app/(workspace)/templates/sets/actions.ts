'use server';

import { addTemplate } from '@/lib/templates/commands/add-template';
import { arrangeEntry } from '@/lib/templates/commands/arrange-entry';
import { changeTemplate } from '@/lib/templates/commands/change-template';
import { putEntries } from '@/lib/templates/commands/put-entries';
import { retireTemplate } from '@/lib/templates/commands/retire-template';
import { templatePaths } from '@/lib/templates/paths';
import {
  addTemplateInput,
  arrangeEntryInput,
  changeTemplateInput,
  putEntriesInput,
  retireTemplateInput,
} from '@/lib/templates/schema';
import { formAction } from '@/lib/web/form-action';

export const addTemplateAction = formAction(addTemplateInput, (ctx, input) => {
  const { subject } = addTemplate(ctx, input);
  return { goto: templatePaths.setEntries(subject), say: 'Templat dibuat. Pilih isian dari bank.' };
});

export const changeTemplateAction = formAction(changeTemplateInput, (ctx, input) => {
  changeTemplate(ctx, input);
  return { goto: templatePaths.set(input.templateId), say: 'Perubahan templat tersimpan.' };
});

export const retireTemplateAction = formAction(retireTemplateInput, (ctx, input) => {
  retireTemplate(ctx, input);
  return { goto: templatePaths.sets, say: 'Templat ditarik. SKP yang sudah menerimanya tidak berubah.' };
});

export const putEntriesAction = formAction(putEntriesInput, (ctx, input) => {
  const { added } = putEntries(ctx, input);
  return { goto: templatePaths.set(input.templateId), say: `${added} isian dimasukkan ke templat.` };
});

const SAID = { up: 'Isian dinaikkan.', down: 'Isian diturunkan.', out: 'Isian dikeluarkan dari templat.' };

export const arrangeEntryAction = formAction(arrangeEntryInput, (ctx, { intent, ...input }) => {
  const [step, entryId = ''] = intent.split(':') as [keyof typeof SAID, string?];
  arrangeEntry(ctx, { ...input, step, entryId });
  return { goto: templatePaths.set(input.templateId), say: SAID[step] };
});
