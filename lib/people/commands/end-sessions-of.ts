import { endSessions } from '@/lib/auth/session';
import { command } from '@/lib/kernel/command';
import { missing } from '@/lib/kernel/decision';
import { accountHolder, accountOf } from '../queries/accounts';
import { managesAccount } from '../rules/account-access';

type Input = { employeeId: string };

/** Ends all sessions of a person, for example if a device is lost. The person can sign in again with the same password. */
export const endSessionsOf = command('account.sessions-ended', { moves: 'nothing' }, (ctx, { employeeId }: Input) => {
  const isTheirs = accountOf(ctx.db, employeeId) && managesAccount(ctx.actor, accountHolder(ctx.db, employeeId));
  if (!isTheirs) return missing('Akun');
  return { subject: employeeId, detail: { sessionsEnded: endSessions(ctx.db, employeeId, 'ended-by-admin') } };
});
