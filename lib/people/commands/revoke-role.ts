import { eq } from 'drizzle-orm';
import { roleGrants } from '@/db/schema';
import { has } from '@/lib/agency/rules/capabilities';
import { endSessions } from '@/lib/auth/session';
import { command } from '@/lib/kernel/command';
import { enforce, missing } from '@/lib/kernel/decision';
import { isLastAgencyAdmin } from '../queries/accounts';
import { grantById } from '../queries/grants';
import { canRevoke } from '../rules/role-grants';

type Input = { grantId: string };

/** Revokes a role. All sessions of its holder end at once. The row stays as a record. */
export const revokeRole = command('role.revoked', { moves: 'nothing' }, (ctx, { grantId }: Input) => {
  const grant = grantById(ctx.db, grantId);
  if (!grant || !has(ctx.actor, 'keep-roles')) return missing('Peran');
  const { employeeId, role, unitId } = grant;
  enforce(canRevoke(grant, role === 'agency-admin' && isLastAgencyAdmin(ctx.db, employeeId)));
  ctx.db.update(roleGrants).set({ revokedAt: ctx.now }).where(eq(roleGrants.id, grantId)).run();
  endSessions(ctx.db, employeeId, 'role');
  return { subject: employeeId, detail: { role, unitId } };
});
