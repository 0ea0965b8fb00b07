import { command } from '@/lib/kernel/command';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { accountOf } from '../queries/accounts';
import { canKeepSomewhere } from '../rules/access';
import { issuePassword } from './issue-password';

export type SlipDraft = {
  employeeId: string;
  passwordHash: string;
  /** The account's hash when the passwords were made. A person whose hash has changed since then keeps their password. */
  seenHash: string | null;
};
export type IssuedSlip = { employeeId: string; name: string; signInName: string; expiresAt: Date };

/** Issues first passwords for several people at once. The answer contains those who got one, so that only their slips are printed. */
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
