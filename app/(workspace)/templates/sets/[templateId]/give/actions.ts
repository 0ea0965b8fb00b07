'use server';

import { refuseField } from '@/lib/kernel/decision';
import { unitByText } from '@/lib/people/queries/units';
import { choosePeople } from '@/lib/templates/commands/choose-people';
import { templatePaths } from '@/lib/templates/paths';
import { bankScopeOf } from '@/lib/templates/queries/scope';
import { choosePeopleInput } from '@/lib/templates/schema';
import { formAction } from '@/lib/web/form-action';

/**
 * Chooses people for a template: those who were ticked and those whose NIPs were typed. The button for all also adds everybody whom the
 * search finds and whose post fits.
 */
export const choosePeopleAction = formAction(choosePeopleInput, (ctx, { intent, q, unit, ...input }) => {
  const found = unit ? unitByText(ctx.db, unit, bankScopeOf(ctx)) : undefined;
  if (found?.fault) refuseField('picks', found.fault);
  const all = intent === 'all' ? { q, unitPath: found?.unit?.path } : undefined;
  const { subject } = choosePeople(ctx, { ...input, all });
  return { goto: templatePaths.use(subject), say: 'Periksa dahulu apa yang akan berubah, lalu berikan templatnya.' };
});
