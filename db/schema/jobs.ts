import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { JOB_STATES, type JobKind, LANES } from '../../lib/jobs/rules/vocabulary';
import { id, instant, oneOf } from './columns';

/** Work in the background (docs/decisions/0033-work-in-the-background.md). All instants are of the real clock, not of the demo's. */
export const jobs = sqliteTable(
  'jobs',
  {
    id: id(),
    /** Has no CHECK, because a new kind would have to rebuild the table. */
    kind: text('kind').$type<JobKind>().notNull(),
    lane: text('lane', { enum: LANES }).notNull(),
    /** What the job is about. Of the open jobs only one may have a key, so that nothing is queued twice. */
    key: text('key').notNull(),
    /** The employee for whom the job runs, or `system`. */
    actorId: text('actor_id').notNull(),
    input: text('input').notNull(),
    state: text('state', { enum: JOB_STATES }).notNull().default('waiting'),
    /** How often the job has failed since its last progress, and how often the process that ran it (the keeper) ended during it. */
    faults: integer('faults').notNull().default(0),
    deaths: integer('deaths').notNull().default(0),
    runAfter: instant('run_after').notNull(),
    /** The keeper process that works on the job, and the end of its lease. */
    holder: text('holder'),
    leaseUntil: instant('lease_until'),
    doneCount: integer('done_count').notNull().default(0),
    total: integer('total').notNull().default(0),
    /** `JobResult` as JSON. */
    result: text('result'),
    /** Why it failed, in words for the person who queued it; null if the server was at fault. */
    reason: text('reason'),
    /** The number of the last fault in the log. */
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
