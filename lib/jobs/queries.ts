import { and, count, desc, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { employees, jobs } from '@/db/schema';
import { has } from '@/lib/agency/rules/capabilities';
import type { Context, Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { isOpen, type Job } from './queue';
import { FILE_KINDS, type ReadKind, type ScheduledKind } from './rules/vocabulary';

const openJob = prepared((db) =>
  db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.key, sql.placeholder('key')), isOpen()))
    .prepare(),
);

/** Whether a job with this key still waits or runs. */
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

/** A job of any person. Undefined if there is no such job, or if the reader may not see all jobs. */
export function findJob(ctx: Context, id: string): Job | undefined {
  return has(ctx.actor, 'jobs') ? jobOf(ctx.db).get({ id }) : undefined;
}

/** A job that the reader asked for. Undefined if there is no such job, or if another person asked for it. */
export function findOwnJob({ db, actor }: Context, id: string): Job | undefined {
  const job = jobOf(db).get({ id });
  return job?.actorId === actor.employeeId ? job : undefined;
}

/** The user's own job of this kind that waits or runs, with the name of the uploaded file. Undefined if there is none. */
export function openReading({ db, actor }: Context, kind: ReadKind): { id: string; fileName: string } | undefined {
  const own = and(eq(jobs.actorId, actor.employeeId), eq(jobs.kind, kind), isOpen());
  const fileName = sql<string>`json_extract(${jobs.input}, '$.fileName')`;
  return db.select({ id: jobs.id, fileName }).from(jobs).where(own).get();
}

/** How many jobs that make a file for the user are waiting or running. */
export function countOwnOpen({ db, actor }: Context): number {
  const own = and(eq(jobs.actorId, actor.employeeId), inArray(jobs.kind, FILE_KINDS), isOpen());
  return db.select({ n: count() }).from(jobs).where(own).get()?.n ?? 0;
}

/** For how many days finished jobs are listed. */
export const LISTED_DAYS = 7;
const DAY_MS = 24 * 3_600_000;
/** How many jobs are listed in each state at most. */
const MOST_LISTED = 50;

export type ListedJob = Pick<
  Job,
  'id' | 'kind' | 'state' | 'actorId' | 'doneCount' | 'total' | 'reason' | 'faultNumber' | 'faults'
> &
  Pick<Job, 'askedAt' | 'startedAt' | 'finishedAt' | 'runAfter'> & { requesterName: string | null };
export type JobBoard = {
  running: ListedJob[];
  waiting: ListedJob[];
  failed: ListedJob[];
  done: ListedJob[];
  isStuck: boolean;
};

/**
 * The jobs that wait or run, and those that ended within the last `LISTED_DAYS`. Each list has at most `MOST_LISTED` jobs, the newest
 * first. Undefined if the reader may not see all jobs. `at` is the current time of the real clock.
 */
export function listJobs(ctx: Context, at: Date): JobBoard | undefined {
  if (!has(ctx.actor, 'jobs')) return undefined;
  const since = new Date(at.getTime() - LISTED_DAYS * DAY_MS);
  const listed = (state: Job['state']) =>
    ctx.db
      .select({ ...LISTED, requesterName: employees.name })
      .from(jobs)
      .leftJoin(employees, eq(employees.id, jobs.actorId))
      .where(and(eq(jobs.state, state), or(isNull(jobs.finishedAt), gte(jobs.finishedAt, since)), IS_LISTED))
      .orderBy(desc(sql`coalesce(${jobs.finishedAt}, ${jobs.askedAt})`))
      .limit(MOST_LISTED)
      .all();
  const lists = {
    running: listed('running'),
    waiting: listed('waiting'),
    failed: listed('failed'),
    done: listed('done'),
  };
  return { ...lists, isStuck: isAnyStuck(ctx.db, new Date(at.getTime() - STUCK_MS)) };
}

/**
 * Whether a job is listed. Of the program's own jobs that are `done`, only the last one of each kind is listed. Otherwise they would crowd
 * out the jobs of people.
 */
const IS_LISTED = sql`(${jobs.state} <> 'done' or ${jobs.actorId} <> 'system' or ${jobs.askedAt} =
  (select max(last.asked_at) from jobs last where last.actor_id = 'system' and last.kind = ${jobs.kind} and last.state = 'done'))`;

/**
 * If a job waits longer than this after it was due, the list of jobs says so. While a keeper works, this happens only behind a job of the
 * same lane that takes long. A running job whose lease has expired waits too: its keeper has ended, and no other keeper has taken it.
 */
const STUCK_MS = 10 * 60_000;

/** Whether a job was due before `since` and still waits, listed or not. */
function isAnyStuck(db: Db, since: Date): boolean {
  const isWaiting = and(eq(jobs.state, 'waiting'), lt(jobs.runAfter, since));
  const isLeft = and(eq(jobs.state, 'running'), lt(jobs.leaseUntil, since));
  return db.select({ id: jobs.id }).from(jobs).where(or(isWaiting, isLeft)).limit(1).get() !== undefined;
}

const LISTED = {
  ...{
    id: jobs.id,
    kind: jobs.kind,
    state: jobs.state,
    actorId: jobs.actorId,
    doneCount: jobs.doneCount,
    total: jobs.total,
  },
  ...{ reason: jobs.reason, faultNumber: jobs.faultNumber, faults: jobs.faults },
  ...{ askedAt: jobs.askedAt, startedAt: jobs.startedAt, finishedAt: jobs.finishedAt, runAfter: jobs.runAfter },
};

/** When the program itself last queued a job of this kind. Undefined if it never did, or if that job has been deleted (`sweepJobs`). */
export function lastScheduled(db: Db, kind: ScheduledKind): Date | undefined {
  const own = and(eq(jobs.actorId, SYSTEM), eq(jobs.kind, kind));
  return db.select({ at: jobs.askedAt }).from(jobs).where(own).orderBy(desc(jobs.askedAt)).limit(1).get()?.at;
}

const SYSTEM = 'system';
