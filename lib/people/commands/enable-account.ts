import { eq } from 'drizzle-orm';
import { accounts } from '@/db/schema';
import { has } from '@/lib/agency/rules/capabilities';
import { command } from '@/lib/kernel/command';
import { enforce, missing } from '@/lib/kernel/decision';
import { accountOf } from '../queries/accounts';
import { canEnable } from '../rules/account-access';

type Input = { employeeId: string };

/** Opens a closed account again, with its old password. */
export const enableAccount = command('account.enabled', { moves: 'nothing' }, (ctx, { employeeId }: Input) => {
  const account = accountOf(ctx.db, employeeId);
  if (!account || !has(ctx.actor, 'close-accounts')) return missing('Akun');
  enforce(canEnable(account));
  ctx.db.update(accounts).set({ disabledAt: null }).where(eq(accounts.employeeId, employeeId)).run();
  return { subject: employeeId };
});
