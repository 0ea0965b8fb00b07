import { and, desc, eq, gte, inArray, lt, or, sql } from 'drizzle-orm';
import { jobs } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { isOpen } from './queue';

const KEPT_MS = 30 * 24 * 3_600_000;
const ROWS_AT_ONCE = 2_000;
/** How many files that jobs made (papers, lists) one account keeps at most. Above it, the oldest are deleted. */
const MOST_FILES = 20;

/** Deletes jobs that ended more than 30 days ago, a limited number at a time. Returns how many were deleted. */
export function sweepJobs(db: Db, at: Date): number {
  const old = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(lt(jobs.finishedAt, new Date(at.getTime() - KEPT_MS)))
    .limit(ROWS_AT_ONCE);
  return db.delete(jobs).where(inArray(jobs.id, old)).run().changes;
}

const FILE = sql<string | null>`json_extract(${jobs.result}, '$.file')`;

const UPLOAD = sql<string | null>`json_extract(${jobs.input}, '$.file')`;

/** The names of the files that must stay: results and uploads of jobs that were done at or after `since`, and of jobs that wait or run. */
export function keptFiles(db: Db, since: Date): ReadonlySet<string> {
  const made = and(eq(jobs.state, 'done'), gte(jobs.finishedAt, since));
  const rows = db.select({ file: FILE, upload: UPLOAD }).from(jobs).where(or(made, isOpen())).all();
  return new Set(rows.flatMap(({ file, upload }) => [file, upload].filter((name) => name !== null)));
}

/** The names of the actor's made files except the newest `MOST_FILES`, at most 100 names. Some of these files may already be deleted. */
export function filesBeyond({ db, actor }: Context): string[] {
  const own = and(eq(jobs.actorId, actor.employeeId), eq(jobs.state, 'done'), sql`${FILE} is not null`);
  const rows = db
    .select({ file: FILE })
    .from(jobs)
    .where(own)
    .orderBy(desc(jobs.finishedAt))
    .limit(100)
    .offset(MOST_FILES);
  return rows.all().flatMap(({ file }) => file ?? []);
}
