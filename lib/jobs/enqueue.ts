import { and, eq, is, sql } from 'drizzle-orm';
import { SQLiteTransaction } from 'drizzle-orm/sqlite-core';
import { jobs } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import { isOpen } from './queue';
import { JOB_LANES, type JobKind } from './rules/vocabulary';
import { JOB_INPUTS, type JobInput } from './schema';

/** The real clock in milliseconds, of the database: the date of a demo does not move work. */
export const REAL_NOW = sql<Date>`cast(unixepoch('subsec') * 1000 as integer)`;

type Asked = {
  /** What the work is about. While a job with this key is open, another one is not written. */
  key: string;
  /** Not before. */
  after?: Date;
};

/**
 * Asks for work in the background, on behalf of the actor, within the transaction of the command that decides it: both happen or neither.
 * Answers with the id of the job, which may have been there already.
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
