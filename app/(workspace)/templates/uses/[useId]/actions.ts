'use server';

import { giveTemplate } from '@/lib/templates/commands/give-template';
import { giveTemplateInput } from '@/lib/templates/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const giveTemplateAction = formAction(giveTemplateInput, (ctx, input) => {
  const { begun, filled, untouched } = giveTemplate(ctx, input);
  const say = `Templat diberikan: ${begun} SKP dimulai, ${filled} draf dilengkapi, ${untouched} tidak berubah.`;
  return { goto: paths.templates.use(input.useId), say };
});
