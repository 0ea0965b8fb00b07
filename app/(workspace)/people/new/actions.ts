'use server';

import { addEmployee } from '@/lib/people/commands/add-employee';
import { addEmployeeInput } from '@/lib/people/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const addEmployeeAction = formAction(addEmployeeInput, (ctx, input) => {
  const { subject } = addEmployee(ctx, input);
  return { goto: paths.people.show(subject), say: `${input.name} ditambahkan. Terbitkan kata sandi pertamanya.` };
});
