'use server';

import { addUnit } from '@/lib/people/commands/add-unit';
import { addUnitInput } from '@/lib/people/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const addUnitAction = formAction(addUnitInput, (ctx, input) => {
  const { subject } = addUnit(ctx, input);
  return { goto: paths.units.show(subject), say: `${input.name} ditambahkan.` };
});
