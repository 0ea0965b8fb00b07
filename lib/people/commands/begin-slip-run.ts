import { slipRunPeople, slipRuns } from '@/db/schema';
import { enqueue } from '@/lib/jobs/enqueue';
import { command } from '@/lib/kernel/command';
import { decide, enforce } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { accountOf } from '../queries/accounts';
import { canKeepSomewhere } from '../rules/access';
import { slipRunKey } from '../rules/job-keys';
import type { SlipState } from '../rules/vocabulary';

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
