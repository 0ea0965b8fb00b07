import { and, eq, is, sql } from 'drizzle-orm';
import { SQLiteTransaction } from 'drizzle-orm/sqlite-core';
import { jobs } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import { isOpen } from './queue';
import { JOB_LANES, type JobKind } from './rules/vocabulary';
import { JOB_INPUTS, type JobInput } from './schema';

/** The real clock of the database in milliseconds: jobs ignore the date of a demo. */
export const REAL_NOW = sql<Date>`cast(unixepoch('subsec') * 1000 as integer)`;

type Asked = {
  /** The subject of the job. While a job with this key is open, no second one is written. */
  key: string;
  /** The job does not start before this time. */
  after?: Date;
};

/**
 * Queues a job on behalf of the actor in the transaction of the calling command, so that both are written or neither.
 * Returns the id of the job, which may have existed already.
 */
export function enqueue<Kind extends JobKind>(ctx: Context, kind: Kind, input: JobInput<Kind>, asked: Asked): string {
  // Next bundles drizzle several times: the class of this copy need not be that of the connection.
  if (!is(ctx.db, SQLiteTransaction)) throw new Error('A job is written within a transaction.');
  const { key, after } = asked;
  const open = ctx.db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.key, key), isOpen()))
    .get();
  if (open) return open.id;
  const id = newId();
  const told = JSON.stringify(JOB_INPUTS[kind].parse(input));
  const values = { id, kind, key, lane: JOB_LANES[kind], actorId: ctx.actor.employeeId, input: told };
  ctx.db
    .insert(jobs)
    .values({ ...values, askedAt: REAL_NOW, runAfter: after ?? REAL_NOW })
    .run();
  return id;
}
