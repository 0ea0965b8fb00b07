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
  /** Of the password on the slip. The clear text never comes this far. */
  passwordHash: string;
};

/** Gives somebody a first password: it expires, must be changed at sign-in, and ends every session they had. */
export const issuePassword = command('account.password-issued', { moves: 'nothing' }, (ctx, input: Input) => {
  const { employeeId, passwordHash } = input;
  const account = accountOf(ctx.db, employeeId);
  // Whoever holds the console of the server stands above roles: `admin:recover` helps the last administrator back in.
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
