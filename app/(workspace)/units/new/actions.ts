'use server';

import { addUnit } from '@/lib/people/commands/add-unit';
import { unitPaths } from '@/lib/people/paths';
import { addUnitInput } from '@/lib/people/schema';
import { formAction } from '@/lib/web/form-action';

export const addUnitAction = formAction(addUnitInput, (ctx, input) => {
  const { subject } = addUnit(ctx, input);
  return { goto: unitPaths.show(subject), say: `${input.name} ditambahkan.` };
});
