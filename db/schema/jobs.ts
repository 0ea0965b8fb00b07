import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { JOB_STATES, type JobKind, LANES } from '../../lib/jobs/rules/vocabulary';
import { id, instant, oneOf } from './columns';

/**
 * Work in the background (docs/decisions/0033-work-in-the-background.md). All instants are of the real clock, not of the moved clock of a
 * demo.
 */
export const jobs = sqliteTable(
  'jobs',
  {
    id: id(),
    /** The column has no CHECK, because each new kind would then require a rebuild of the table. */
    kind: text('kind').$type<JobKind>().notNull(),
    lane: text('lane', { enum: LANES }).notNull(),
    /** The subject of the job. Two open jobs never have the same key, so that no work is queued twice. */
    key: text('key').notNull(),
    /** The employee for whom the job runs, or `system`. */
    actorId: text('actor_id').notNull(),
    input: text('input').notNull(),
    state: text('state', { enum: JOB_STATES }).notNull().default('waiting'),
    /** How often the job has failed, and how often its process (the keeper) ended during it. Both count from the last progress. */
    faults: integer('faults').notNull().default(0),
    deaths: integer('deaths').notNull().default(0),
    runAfter: instant('run_after').notNull(),
    /** The keeper process that works on the job, and the end of its lease. Both are null while no keeper has the job. */
    holder: text('holder'),
    leaseUntil: instant('lease_until'),
    doneCount: integer('done_count').notNull().default(0),
    total: integer('total').notNull().default(0),
    /** `JobResult` as JSON. */
    result: text('result'),
    /** Why the job failed, in words for the person who queued it. Null if it did not fail, or if the server was at fault. */
    reason: text('reason'),
    /** The number under which the log has the last fault of the job. */
    faultNumber: text('fault_number'),
    askedAt: instant('asked_at').notNull(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    uniqueIndex('jobs_open_key').on(t.key).where(sql`${t.state} in ('waiting', 'running')`),
    index('jobs_open').on(t.lane, t.runAfter).where(sql`${t.state} in ('waiting', 'running')`),
    index('jobs_actor').on(t.actorId, t.askedAt),
    index('jobs_finished').on(t.finishedAt),
    check('jobs_lane', oneOf(t.lane, LANES)),
    check('jobs_state', oneOf(t.state, JOB_STATES)),
  ],
);
