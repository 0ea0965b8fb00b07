import { and, count, eq, sql } from 'drizzle-orm';
import { jobs } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { isOpen, type Job } from './queue';

const openJob = prepared((db) =>
  db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.key, sql.placeholder('key')), isOpen()))
    .prepare(),
);

/** Whether the work under a key still waits or runs. */
export function isKeyOpen(db: Db, key: string): boolean {
  return openJob(db).get({ key }) !== undefined;
}

const jobOf = prepared((db) =>
  db
    .select()
    .from(jobs)
    .where(eq(jobs.id, sql.placeholder('id')))
    .prepare(),
);

/** A job of the reader, and of nobody else's. */
export function findOwnJob({ db, actor }: Context, id: string): Job | undefined {
  const job = jobOf(db).get({ id });
  return job?.actorId === actor.employeeId ? job : undefined;
}

/** How many jobs that somebody waits for are open on behalf of the reader. */
export function countOwnOpen({ db, actor }: Context): number {
  const own = and(eq(jobs.actorId, actor.employeeId), eq(jobs.lane, 'quick'), isOpen());
  return db.select({ n: count() }).from(jobs).where(own).get()?.n ?? 0;
}
