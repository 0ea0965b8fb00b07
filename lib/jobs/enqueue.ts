import { and, eq, is, sql } from 'drizzle-orm';
import { SQLiteTransaction } from 'drizzle-orm/sqlite-core';
import { jobs } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import { isOpen } from './queue';
import { JOB_LANES, type JobKind, type Lane, type ReadKind } from './rules/vocabulary';
import { JOB_INPUTS, type JobInput } from './schema';

/** The current time of the real clock in milliseconds, computed by the database. The queue never uses the moved date of a demo. */
export const REAL_NOW = sql<Date>`cast(unixepoch('subsec') * 1000 as integer)`;

type EnqueueOptions = {
  /** Identifies the work, across all kinds of jobs. While a job with this key waits or runs, no second job is queued. */
  key: string;
  /** The job does not start before this time. If left out, it may start at once. */
  after?: Date;
  /** The lane, if it is not the usual lane of this kind. */
  lane?: Lane;
};

/**
 * Queues a job for the actor and returns its id. If a job with the same key waits or runs, nothing is queued, and the id of that job is
 * returned. Throws outside a transaction: the job and the changes of the calling command must be stored together or not at all.
 */
export function enqueue<Kind extends JobKind>(
  ctx: Context,
  kind: Kind,
  input: JobInput<Kind>,
  asked: EnqueueOptions,
): string {
  // Next bundles drizzle several times, so `instanceof` could compare with the class of another copy.
  if (!is(ctx.db, SQLiteTransaction)) throw new Error('A job is written within a transaction.');
  const { key, after, lane = JOB_LANES[kind] } = asked;
  const open = ctx.db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.key, key), isOpen()))
    .get();
  if (open) return open.id;
  const id = newId();
  const told = JSON.stringify(JOB_INPUTS[kind].parse(input));
  const values = { id, kind, key, lane, actorId: ctx.actor.employeeId, input: told };
  ctx.db
    .insert(jobs)
    .values({ ...values, askedAt: REAL_NOW, runAfter: after ?? REAL_NOW })
    .run();
  return id;
}

type ReadingAsked = {
  /**
   * Made of the kind, the nonce of the form, and a hash of its fields and the file. A job with the same key is the same reading, even if
   * that job has ended.
   */
  key: string;
  lane: Lane;
};
/** `id`: the job that reads the file. `unused`: the names of stored files that no job will read. The caller must delete these files. */
type Queued = { id: string; unused: string[] };

/**
 * Queues the reading of an uploaded file. An account has at most one unfinished reading of each kind, because the sender wants the file
 * that was sent last. So earlier unfinished readings end at once as `done`, with a refusal as their result.
 */
export function enqueueReading<Kind extends ReadKind>(
  ctx: Context,
  kind: Kind,
  input: JobInput<Kind>,
  { key, lane }: ReadingAsked,
): Queued {
  const own = and(eq(jobs.actorId, ctx.actor.employeeId), eq(jobs.kind, kind));
  const before = ctx.db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(own, eq(jobs.key, key)))
    .get();
  if (before) return { id: before.id, unused: [input.file] };
  const result = JSON.stringify({ refused: REPLACED });
  const replaced = ctx.db
    .update(jobs)
    .set({ state: 'done', result, finishedAt: REAL_NOW, holder: null, leaseUntil: null })
    .where(and(own, isOpen()))
    .returning({ file: sql<string>`json_extract(${jobs.input}, '$.file')` })
    .all();
  return { id: enqueue(ctx, kind, input, { key, lane }), unused: replaced.map(({ file }) => file) };
}

const REPLACED =
  'Berkas ini tidak dibaca karena Anda mengunggah berkas lain sesudahnya. Bila berkas inilah yang dimaksud, unggah lagi.';
