import { and, eq, isNotNull } from 'drizzle-orm';
import { accounts } from '@/db/schema';
import { endSessions } from '@/lib/auth/session';
import { command } from '@/lib/kernel/command';
import { Rejection } from '@/lib/kernel/decision';

type Input = {
  /** The hash that the old password was checked against. If the stored hash has changed since then, the command is refused. */
  verifiedHash: string;
  passwordHash: string;
  /** The session of this request. All other sessions of the user end. */
  sessionId: string;
};

/** Sets the user's new password and ends their other sessions. */
export const changePassword = command('account.password-changed', { moves: 'nothing' }, (ctx, input: Input) => {
  const { employeeId } = ctx.actor;
  const { changes } = ctx.db
    .update(accounts)
    .set({ passwordHash: input.passwordHash, mustChangePassword: false, firstPasswordExpiresAt: null })
    .where(
      and(
        eq(accounts.employeeId, employeeId),
        eq(accounts.passwordHash, input.verifiedHash),
        isNotNull(accounts.passwordHash),
      ),
    )
    .run();
  if (changes === 0)
    throw new Rejection(['Kata sandi Anda baru saja diganti di tempat lain. Masuk lagi, lalu ulangi.']);
  const ended = endSessions(ctx.db, employeeId, 'password', input.sessionId);
  return { subject: employeeId, detail: { sessionsEnded: ended } };
});
