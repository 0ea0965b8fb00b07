'use server';

import { excusePerson } from '@/lib/cycles/commands/excuse-person';
import { withdrawExcuse } from '@/lib/cycles/commands/withdraw-excuse';
import { excusePeopleInput, withdrawExcuseInput } from '@/lib/cycles/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const excusePeopleAction = formAction(excusePeopleInput, (ctx, { cycleId, assignments, reason }) => {
  for (const assignmentId of new Set(assignments)) excusePerson(ctx, { cycleId, assignmentId, reason });
  return { goto: paths.cycles.readiness(cycleId), say: `${assignments.length} pegawai dikecualikan.` };
});

export const withdrawExcuseAction = formAction(withdrawExcuseInput, (ctx, input) => {
  withdrawExcuse(ctx, input);
  return { goto: paths.cycles.readiness(input.cycleId), say: 'Pengecualian dicabut.' };
});
