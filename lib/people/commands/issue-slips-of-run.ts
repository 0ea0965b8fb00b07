import { and, eq } from 'drizzle-orm';
import { slipRunPeople, slipRuns } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { accountHolder, accountOf } from '../queries/accounts';
import type { SlipRun } from '../queries/slip-runs';
import { canIssuePassword, managesAccount } from '../rules/account-access';
import { issuePassword } from './issue-password';

type Hashed = { ordinal: number; employeeId: string; seenHash: string | null; passwordHash: string };

/**
 * Stores the next passwords of a run and its progress. A person is left out if their password has changed since the run began, or if the
 * actor no longer manages the account. Closed accounts and deactivated people are left out too.
 */
export const issueSlipsOfRun = command(
  'account.slips-issued',
  { moves: 'nothing' },
  (ctx, input: { run: SlipRun; people: readonly Hashed[] }) => {
    const { run, people } = input;
    let issued = 0;
    for (const { ordinal, employeeId, seenHash, passwordHash } of people) {
      const account = accountOf(ctx.db, employeeId);
      const isManaged = managesAccount(ctx.actor, accountHolder(ctx.db, employeeId));
      if (!account || account.passwordHash !== seenHash || !isManaged || !canIssuePassword(account).allowed) continue;
      const { firstPasswordExpiresAt } = issuePassword(ctx, { employeeId, passwordHash });
      ctx.db
        .update(slipRunPeople)
        .set({ isIssued: true, expiresAt: firstPasswordExpiresAt })
        .where(and(eq(slipRunPeople.runId, run.id), eq(slipRunPeople.ordinal, ordinal)))
        .run();
      issued += 1;
    }
    const doneCount = run.doneCount + people.length;
    const finishedAt = doneCount >= run.total ? ctx.now : null;
    ctx.db.update(slipRuns).set({ doneCount, finishedAt }).where(eq(slipRuns.id, run.id)).run();
    return { subject: run.issuedBy, detail: { people: issued } };
  },
);
