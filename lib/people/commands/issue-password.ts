import { eq } from 'drizzle-orm';
import { accounts } from '@/db/schema';
import { findAgency } from '@/lib/agency/queries';
import { CONSOLE_ID } from '@/lib/auth/actor';
import { endSessions } from '@/lib/auth/session';
import { forgetDelays } from '@/lib/auth/sign-in-delays';
import { command } from '@/lib/kernel/command';
import { enforce, missing } from '@/lib/kernel/decision';
import { accountHolder, accountOf } from '../queries/accounts';
import { canIssuePassword, managesAccount } from '../rules/account-access';

const DAY_MS = 24 * 3_600_000;

type Input = {
  employeeId: string;
  /** The hash of the password on the slip. The command never gets the password itself. */
  passwordHash: string;
};

/**
 * Gives a person a first password, also in place of an existing password. The first password expires, and must be changed at the first
 * sign-in. All sessions of the person end, and delays after failed sign-ins are deleted.
 */
export const issuePassword = command('account.password-issued', { moves: 'nothing' }, (ctx, input: Input) => {
  const { employeeId, passwordHash } = input;
  const account = accountOf(ctx.db, employeeId);
  // The console of the server needs no role, because `admin:recover` gives the last administrator access again.
  const isConsole = ctx.actor.employeeId === CONSOLE_ID;
  if (!account || !(isConsole || managesAccount(ctx.actor, accountHolder(ctx.db, employeeId)))) return missing('Akun');
  enforce(canIssuePassword(account));
  const firstPasswordExpiresAt = new Date(ctx.now.getTime() + findAgency(ctx.db).firstPasswordDays * DAY_MS);
  ctx.db
    .update(accounts)
    .set({ passwordHash, mustChangePassword: true, firstPasswordExpiresAt })
    .where(eq(accounts.employeeId, employeeId))
    .run();
  endSessions(ctx.db, employeeId, 'password');
  forgetDelays(ctx.db, account.signInName);
  return { subject: employeeId, detail: { expiresAt: firstPasswordExpiresAt.toISOString() }, firstPasswordExpiresAt };
});
