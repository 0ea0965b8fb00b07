import { and, eq } from 'drizzle-orm';
import { slipRunPeople, slipRuns } from '@/db/schema';
import { enqueue } from '@/lib/jobs/enqueue';
import { command } from '@/lib/kernel/command';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { accountHolder, accountOf } from '../queries/accounts';
import { findSlipRun, type SlipRun } from '../queries/slip-runs';
import { canKeepSomewhere } from '../rules/access';
import { canIssuePassword, managesAccount } from '../rules/account-access';
import { slipRunKey } from '../rules/job-keys';
import type { SlipState } from '../rules/vocabulary';
import { issuePassword } from './issue-password';

type Begun = {
  state: SlipState;
  unitId: string | null;
  seal: string;
  holders: readonly { employeeId: string; unitId: string | null }[];
};

/** Starts a job that makes first passwords for `holders`, one after the other (docs/decisions/0018). */
export const beginSlipRun = command(
  'account.slip-run-begun',
  { moves: 'nothing' },
  (ctx, { holders, ...asked }: Begun) => {
    enforce(canKeepSomewhere(ctx.actor, 'keep-people'));
    enforce(decide([holders.length === 0, 'Tidak ada lagi yang menunggu kata sandi pertama di pilihan ini.']));
    const id = newId();
    const values = { id, ...asked, total: holders.length, startedAt: ctx.now, issuedBy: ctx.actor.employeeId };
    ctx.db.insert(slipRuns).values(values).run();
    holders.forEach(({ employeeId, unitId }, ordinal) => {
      const seenHash = accountOf(ctx.db, employeeId)?.passwordHash ?? null;
      ctx.db.insert(slipRunPeople).values({ runId: id, ordinal, employeeId, unitId, seenHash }).run();
    });
    enqueue(ctx, 'slip-run', { runId: id }, { key: slipRunKey(id) });
    return { subject: id, detail: { people: holders.length } };
  },
);

type Hashed = { ordinal: number; employeeId: string; seenHash: string | null; passwordHash: string };

/**
 * Stores the next passwords of a run and its progress. A person is left out if their password has changed since the run began, or if the
 * actor no longer manages the account. Closed accounts and deactivated people are left out too.
 */
export const issueOfRun = command(
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

/**
 * Deletes the secret from which the slips of a finished run are made. After that nobody can print these slips again; the passwords stay
 * valid. Refused while the run is not finished.
 */
export const wipeSlipRun = command('account.slip-run-wiped', { moves: 'nothing' }, (ctx, input: { runId: string }) => {
  const run = findSlipRun(ctx, input.runId) ?? missing('Slip');
  enforce(decide([run.finishedAt === null, 'Slip masih dibuat. Tunggu sampai selesai.']));
  ctx.db.update(slipRuns).set({ seal: null }).where(eq(slipRuns.id, run.id)).run();
  return { subject: run.id };
});
