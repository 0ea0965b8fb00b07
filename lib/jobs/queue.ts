import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { jobs } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { LEASE_MS, MOST_DEATHS, waitAfter } from './rules/attempts';
import type { Lane } from './rules/vocabulary';
import type { JobResult } from './schema';

export type Job = typeof jobs.$inferSelect;
/**
 * The right of one keeper (`holder`) to work on the job with this id. When the lease expires, another keeper may take the job. Until
 * another keeper does, the first one may still renew the lease or end the job.
 */
export type Lease = { id: string; holder: string };

/** Whether a job waits or runs. The condition must be written as in the partial indexes, so that SQLite uses them. */
export function isOpen(): SQL {
  return sql`${jobs.state} in ('waiting', 'running')`;
}

const dueJob = prepared((db) =>
  db
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        isOpen(),
        eq(jobs.lane, sql.placeholder('lane')),
        sql`${jobs.runAfter} <= ${sql.placeholder('at')}`,
        or(eq(jobs.state, 'waiting'), sql`${jobs.leaseUntil} <= ${sql.placeholder('at')}`),
      ),
    )
    .orderBy(jobs.runAfter)
    .limit(1)
    .prepare(),
);

/**
 * Takes the job of a lane that has been due the longest: one that waits, or one whose lease has expired. Undefined if there is none. Also
 * undefined if too many keepers have ended during that job (`MOST_DEATHS`): the job then fails.
 */
export function takeJob(db: Db, { lane, holder, at }: { lane: Lane; holder: string; at: Date }): Job | undefined {
  const asked = { lane, at: at.getTime() };
  // Usually there is no job. This check needs no lock.
  if (!dueJob(db).get(asked)) return undefined;
  return db.transaction(
    (tx) => {
      const due = dueJob(tx).get(asked);
      const job = due && tx.select().from(jobs).where(eq(jobs.id, due.id)).get()!;
      if (!job) return undefined;
      // A job that is `running` here has an expired lease: its keeper ended without notice, or did not renew the lease in time.
      const deaths = job.deaths + (job.state === 'running' ? 1 : 0);
      if (deaths >= MOST_DEATHS) {
        close(tx, job.id, { state: 'failed', at });
        return undefined;
      }
      const values = { state: 'running' as const, holder, leaseUntil: leaseFrom(at), deaths };
      tx.update(jobs)
        .set({ ...values, startedAt: job.startedAt ?? at })
        .where(eq(jobs.id, job.id))
        .run();
      return { ...job, ...values };
    },
    { behavior: 'immediate' },
  );
}

function leaseFrom(at: Date): Date {
  return new Date(at.getTime() + LEASE_MS);
}

/** Renews the lease, and stores the progress if it is given. Returns false if the job no longer belongs to this keeper. */
export function renewLease(db: Db, lease: Lease, at: Date, progress?: { done: number; total: number }): boolean {
  const values = { leaseUntil: leaseFrom(at), ...(progress && progressColumns(progress)) };
  return db.update(jobs).set(values).where(isHeld(lease)).run().changes === 1;
}

/**
 * Progress sets the counts of faults and deaths to 0, so that an import that is interrupted fifty times still finishes. Only a `done` above
 * the stored `doneCount` is progress. So a job that starts again must first get further than before. Otherwise a fault that happens each
 * time at the same row would be repeated without end.
 */
function progressColumns({ done, total }: { done: number; total: number }) {
  const unlessMoved = (count: SQL) => sql`case when ${jobs.doneCount} < ${done} then 0 else ${count} end`;
  const counts = { faults: unlessMoved(sql`${jobs.faults}`), deaths: unlessMoved(sql`${jobs.deaths}`) };
  return { doneCount: sql<number>`max(${jobs.doneCount}, ${done})`, total, ...counts };
}

export type JobEnd = { state: 'done' | 'failed'; at: Date; result?: JobResult; reason?: string; faultNumber?: string };

/**
 * Ends a job. If the caller makes a result visible, it must do so in the same transaction. Returns false and writes nothing if the job no
 * longer belongs to this keeper.
 */
export function endJob(db: Db, lease: Lease, end: JobEnd): boolean {
  if (!db.select({ id: jobs.id }).from(jobs).where(isHeld(lease)).get()) return false;
  close(db, lease.id, end);
  return true;
}

function close(db: Db, id: string, { at, result, ...end }: JobEnd): void {
  db.update(jobs)
    .set({ ...end, result: result && JSON.stringify(result), finishedAt: at, holder: null, leaseUntil: null })
    .where(eq(jobs.id, id))
    .run();
}

/**
 * Returns a job to the queue after a fault. The job waits longer after each fault, and fails if there is no further attempt (`waitAfter`).
 * Returns the wait in milliseconds, or 'failed'; undefined if the job no longer belongs to this keeper.
 */
export function postponeJob(
  db: Db,
  lease: Lease,
  { at, faultNumber }: { at: Date; faultNumber: string },
): number | 'failed' | undefined {
  return db.transaction(
    (tx) => {
      const held = tx.select({ faults: jobs.faults }).from(jobs).where(isHeld(lease)).get();
      if (!held) return undefined;
      const faults = held.faults + 1;
      const wait = waitAfter(faults);
      if (wait === undefined) close(tx, lease.id, { state: 'failed', at, faultNumber });
      else requeue(tx, lease, { faults, faultNumber, runAfter: new Date(at.getTime() + wait) });
      return wait ?? 'failed';
    },
    { behavior: 'immediate' },
  );
}

/** Returns a job to the queue without a fault: the keeper was asked to stop, or the job must start again. */
export function releaseJob(db: Db, lease: Lease): void {
  requeue(db, lease, {});
}

function requeue(db: Db, lease: Lease, values: { faults?: number; faultNumber?: string; runAfter?: Date }): void {
  db.update(jobs)
    .set({ ...values, state: 'waiting', holder: null, leaseUntil: null })
    .where(isHeld(lease))
    .run();
}

/** Ends the leases of a keeper that has ended, so that another keeper can take its jobs at once. */
export function expireLeasesOf(db: Db, holder: string): void {
  db.update(jobs)
    .set({ leaseUntil: new Date(0) })
    .where(and(eq(jobs.state, 'running'), eq(jobs.holder, holder)))
    .run();
}

function isHeld({ id, holder }: Lease): SQL | undefined {
  return and(eq(jobs.id, id), eq(jobs.state, 'running'), eq(jobs.holder, holder));
}
