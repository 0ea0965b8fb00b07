import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { mintJobActor } from '@/lib/auth/actor';
import { endJob, type Job, type Lease, postponeJob, releaseJob, renewLease } from '@/lib/jobs/queue';
import { RENEWED_EACH_MS } from '@/lib/jobs/rules/attempts';
import { JOB_INPUTS } from '@/lib/jobs/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { now } from '@/lib/web/clock';
import { noteFault } from '@/lib/web/faults';
import { log } from '@/lib/web/log';
import type { Ending, Handler, Handlers, Pieces, Progress } from './work';

/**
 * Thrown if the job no longer belongs to this keeper: another keeper has taken it, or a newer upload has ended it. This keeper then writes
 * nothing more.
 */
class LostLease extends Error {}
/**
 * Thrown if the keeper was asked to stop, or if the rights of the job's actor have changed. The job then returns to the queue and starts
 * again.
 */
class Interrupted extends Error {}

const NO_ACCOUNT = 'Akun yang meminta pekerjaan ini sudah tidak aktif.';

export type Keeper = { holder: string; isStopping: () => boolean; handlers: Handlers };

/** Runs a job that was taken from the queue, and stores in its row how it ended. */
export async function runJob(db: Db, job: Job, keeper: Keeper): Promise<void> {
  const lease = { id: job.id, holder: keeper.holder };
  const alive = setInterval(() => renewQuietly(db, lease), RENEWED_EACH_MS);
  try {
    await runPieces(db, job, keeper);
  } catch (error) {
    handleError(db, { ...job, ...lease }, error);
  } finally {
    clearInterval(alive);
  }
}

/** Renews the lease while a piece runs. A failed write does not end the job: the next renewal follows after `RENEWED_EACH_MS`. */
function renewQuietly(db: Db, lease: Lease): void {
  try {
    renewLease(db, lease, new Date());
  } catch (error) {
    noteFault(error, 'storage');
  }
}

async function runPieces(db: Db, job: Job, keeper: Keeper): Promise<void> {
  const ctx = contextOf(db, job.actorId);
  const lease = { id: job.id, holder: keeper.holder };
  const pieces = begin(job, ctx, keeper.handlers);
  let renewedAt = Number.NEGATIVE_INFINITY;
  try {
    for (;;) {
      const begun = performance.now();
      const { done, value } = await pieces.next();
      if (done) return finish(ctx, lease, value as Ending | undefined);
      if (performance.now() - renewedAt >= SHOWN_EACH_MS) {
        storeProgress(ctx, lease, value as Progress);
        renewedAt = performance.now();
      }
      if (keeper.isStopping()) throw new Interrupted();
      await rest(job, performance.now() - begun);
    }
  } finally {
    await pieces.return(undefined);
  }
}

/**
 * The shortest time between two writes of the progress. Each of these writes also renews the lease, and then the rights of the actor are
 * checked.
 */
const SHOWN_EACH_MS = 250;

/**
 * The longest pause after a piece, which is enough for the waiting forms. A piece that opens a large file takes seconds but writes nothing,
 * so a longer pause after it would be useless.
 */
const LONGEST_REST_MS = 500;

/**
 * Pauses after each piece for as long as the piece took, up to `LONGEST_REST_MS`. Forms that wait for the lock of the database can then
 * write, because this lock has no queue. Jobs of the quick lane only let other work of this process run.
 */
async function rest({ lane }: Job, workedMs: number): Promise<void> {
  if (lane === 'quick') await nextTurn();
  else await wait(Math.min(Math.ceil(workedMs), LONGEST_REST_MS));
}

function begin(job: Job, ctx: Context, handlers: Handlers): Pieces {
  const handler = handlers[job.kind] as Handler<typeof job.kind>;
  return handler(ctx, JOB_INPUTS[job.kind].parse(JSON.parse(job.input)) as never);
}

function contextOf(db: Db, actorId: string): Context {
  const actor = mintJobActor(db, actorId);
  if (!actor) throw new Rejection([NO_ACCOUNT]);
  return { db, actor, now: now(db) };
}

function storeProgress(ctx: Context, lease: Lease, progress: Progress): void {
  if (!renewLease(ctx.db, lease, new Date(), progress)) throw new LostLease();
  const { grants } = contextOf(ctx.db, ctx.actor.employeeId).actor;
  if (JSON.stringify(grants) !== JSON.stringify(ctx.actor.grants)) throw new Interrupted();
}

function finish(ctx: Context, lease: Lease, { result, writeResult, cleanUp }: Ending = {}): void {
  ctx.db.transaction(
    (tx) => {
      const told = writeResult?.({ ...ctx, db: tx }) ?? result;
      if (!endJob(tx, lease, { state: 'done', at: new Date(), result: told })) throw new LostLease();
    },
    { behavior: 'immediate' },
  );
  cleanUp?.();
}

function handleError(db: Db, job: Job & Lease, error: unknown): void {
  const at = new Date();
  if (error instanceof LostLease) return;
  if (error instanceof Interrupted) releaseJob(db, job);
  else if (error instanceof Rejection) endJob(db, job, { state: 'failed', at, reason: error.message });
  else postpone(db, job, { error, at });
}

function postpone(db: Db, job: Job & Lease, { error, at }: { error: unknown; at: Date }): void {
  const number = noteFault(error, 'work');
  const wait = postponeJob(db, job, { at, faultNumber: number });
  if (wait === undefined) return;
  if (wait === 'failed') log().error({ event: 'job-failed', kind: job.kind, job: job.id, number });
  else log().warn({ event: 'job-postponed', kind: job.kind, job: job.id, number, seconds: wait / 1000 });
}
