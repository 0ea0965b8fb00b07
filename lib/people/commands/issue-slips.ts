import { command } from '@/lib/kernel/command';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { accountOf } from '../queries/accounts';
import { canKeepSomewhere } from '../rules/access';
import { issuePassword } from './issue-password';

export type SlipDraft = {
  employeeId: string;
  passwordHash: string;
  /**
   * The password hash of the account when the slip was drafted; null if there was no password. A person whose hash has changed since then
   * gets no new password.
   */
  seenHash: string | null;
};
export type IssuedSlip = { employeeId: string; name: string; signInName: string; expiresAt: Date };

/**
 * Issues first passwords for several people at once. `slips` has only the people who got a password, so that only their slips are printed.
 * Refused if nobody gets one.
 */
export const issueSlips = command(
  'account.slips-issued',
  { moves: 'nothing' },
  (ctx, { drafts }: { drafts: readonly SlipDraft[] }) => {
    enforce(canKeepSomewhere(ctx.actor, 'keep-people'));
    const slips: IssuedSlip[] = [];
    for (const { employeeId, passwordHash, seenHash } of drafts) {
      const account = accountOf(ctx.db, employeeId);
      if (!account) return missing('Akun');
      if (account.passwordHash !== seenHash) continue;
      const { firstPasswordExpiresAt } = issuePassword(ctx, { employeeId, passwordHash });
      const { name, signInName } = account;
      slips.push({ employeeId, name, signInName, expiresAt: firstPasswordExpiresAt });
    }
    enforce(decide([slips.length === 0, 'Tidak ada lagi yang menunggu kata sandi pertama di pilihan ini.']));
    return { subject: ctx.actor.employeeId, detail: { people: slips.length }, slips };
  },
);
