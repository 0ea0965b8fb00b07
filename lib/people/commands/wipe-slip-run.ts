import { eq } from 'drizzle-orm';
import { slipRuns } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { findSlipRun } from '../queries/slip-runs';

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
