'use server';

import { addEmployee } from '@/lib/people/commands/add-employee';
import { peoplePaths } from '@/lib/people/paths';
import { addEmployeeInput } from '@/lib/people/schema';
import { formAction } from '@/lib/web/form-action';

export const addEmployeeAction = formAction(addEmployeeInput, (ctx, input) => {
  const { subject } = addEmployee(ctx, input);
  return { goto: peoplePaths.show(subject), say: `${input.name} ditambahkan. Terbitkan kata sandi pertamanya.` };
});
