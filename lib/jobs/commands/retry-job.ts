import { eq } from 'drizzle-orm';
import { jobs } from '@/db/schema';
import { has } from '@/lib/agency/rules/capabilities';
import { command } from '@/lib/kernel/command';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { REAL_NOW } from '../enqueue';
import { findJob, isKeyOpen } from '../queries';

/**
 * Queues a failed job again. The job still acts for the person who first asked for it, with the rights that this person has when the job
 * runs.
 */
export const retryJob = command('job.retried', { moves: 'nothing' }, (ctx, { jobId }: { jobId: string }) => {
  const job = (has(ctx.actor, 'keep-jobs') && findJob(ctx, jobId)) || missing('Pekerjaan');
  enforce(
    decide(
      [job.state !== 'failed', 'Pekerjaan ini tidak gagal, jadi tidak perlu diulang.'],
      [job.state === 'failed' && isKeyOpen(ctx.db, job.key), 'Pekerjaan yang sama sedang menunggu atau berjalan.'],
    ),
  );
  ctx.db
    .update(jobs)
    .set({
      ...{ state: 'waiting', faults: 0, deaths: 0, reason: null, faultNumber: null },
      ...{ runAfter: REAL_NOW, startedAt: null, finishedAt: null },
    })
    .where(eq(jobs.id, jobId))
    .run();
  return { subject: jobId, detail: { work: job.kind } };
});
