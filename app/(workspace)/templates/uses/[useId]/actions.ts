'use server';

import { giveTemplate } from '@/lib/templates/commands/give-template';
import { templatePaths } from '@/lib/templates/paths';
import { giveTemplateInput } from '@/lib/templates/schema';
import { formAction } from '@/lib/web/form-action';

export const giveTemplateAction = formAction(giveTemplateInput, (ctx, input) => {
  const { begun, filled, untouched } = giveTemplate(ctx, input);
  const say = `Templat diberikan: ${begun} SKP dimulai, ${filled} draf dilengkapi, ${untouched} tidak berubah.`;
  return { goto: templatePaths.use(input.useId), say };
});
