'use server';

import { grantRoleInput, revokeRoleInput } from '@/lib/auth/schema';
import { refuseField } from '@/lib/kernel/decision';
import { grantRole } from '@/lib/people/commands/grant-role';
import { revokeRole } from '@/lib/people/commands/revoke-role';
import { rolesPath } from '@/lib/people/paths';
import { unitByText } from '@/lib/people/queries/units';
import { formAction } from '@/lib/web/form-action';

export const grantRoleAction = formAction(grantRoleInput, (ctx, { employeeId, role, unit: typed }) => {
  const found = role === 'unit-admin' && typed ? unitByText(ctx.db, typed, 'all') : undefined;
  if (found?.fault) refuseField('unit', found.fault);
  grantRole(ctx, { employeeId, role, unitId: found?.unit?.id });
  return { goto: `${rolesPath}#isi`, say: 'Peran diberikan. Orangnya perlu masuk lagi.' };
});

export const revokeRoleAction = formAction(revokeRoleInput, (ctx, input) => {
  revokeRole(ctx, input);
  return { goto: rolesPath, say: 'Peran dicabut, dan pemegangnya dikeluarkan dari semua perangkat.' };
});
