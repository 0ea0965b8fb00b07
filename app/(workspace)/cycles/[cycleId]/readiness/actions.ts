'use server';

import { excusePerson } from '@/lib/cycles/commands/excuse-person';
import { withdrawExcuse } from '@/lib/cycles/commands/withdraw-excuse';
import { cyclePaths } from '@/lib/cycles/paths';
import { excusePeopleInput, withdrawExcuseInput } from '@/lib/cycles/schema';
import { formAction } from '@/lib/web/form-action';

export const excusePeopleAction = formAction(excusePeopleInput, (ctx, { cycleId, assignments, reason }) => {
  for (const assignmentId of new Set(assignments)) excusePerson(ctx, { cycleId, assignmentId, reason });
  return { goto: cyclePaths.readiness(cycleId), say: `${assignments.length} pegawai dikecualikan.` };
});

export const withdrawExcuseAction = formAction(withdrawExcuseInput, (ctx, input) => {
  withdrawExcuse(ctx, input);
  return { goto: cyclePaths.readiness(input.cycleId), say: 'Pengecualian dicabut.' };
});
