import { eq } from 'drizzle-orm';
import { accounts } from '@/db/schema';
import { has } from '@/lib/agency/rules/capabilities';
import { endSessions } from '@/lib/auth/session';
import { command } from '@/lib/kernel/command';
import { enforce, missing } from '@/lib/kernel/decision';
import { accountOf, isLastAgencyAdmin } from '../queries/accounts';
import { canDisable } from '../rules/account-access';

type Input = { employeeId: string };

/** Closes an account: nobody can sign in with it, and all its sessions end at once. The data of the person do not change. */
export const disableAccount = command('account.disabled', { moves: 'nothing' }, (ctx, { employeeId }: Input) => {
  const account = accountOf(ctx.db, employeeId);
  if (!account || !has(ctx.actor, 'close-accounts')) return missing('Akun');
  const isSelf = employeeId === ctx.actor.employeeId;
  enforce(canDisable(account, { isSelf, isLastAdmin: isLastAgencyAdmin(ctx.db, employeeId) }));
  ctx.db.update(accounts).set({ disabledAt: ctx.now }).where(eq(accounts.employeeId, employeeId)).run();
  return { subject: employeeId, detail: { sessionsEnded: endSessions(ctx.db, employeeId, 'disabled') } };
});
