import { expect, it } from 'vitest';
import { databaseBefore, writeTrail } from '../support/migrations';

const MIGRATION = 'first-handing-in';

/** The steps of one plan; the first is at instant 1, the second at 2, and so on. Then what the migration must find. */
type Case = [steps: string, status: string, submittedAt: number | null, first: number | null, returned: number | null];

it.each<Case>([
  ['', 'draft', null, null, null],
  ['submitted', 'submitted', 1, 1, null],
  ['submitted returned', 'returned', null, 1, 2],
  ['submitted returned submitted returned', 'returned', null, 1, 4],
  ['submitted returned submitted', 'submitted', 3, 1, 2],
  // A submission that was taken back before any answer does not count. After an answer, taking back does not change the first submission.
  ['submitted withdrawn', 'draft', null, null, null],
  ['submitted withdrawn submitted returned', 'returned', null, 3, 4],
  ['submitted returned submitted withdrawn', 'draft', null, 1, 2],
  // The steps of a later change of the plan do not count.
  ['submitted agreed submitted withdrawn submitted returned', 'agreed', 1, 1, null],
])('[SKP-05] finds in the audit trail of “%s” the first handing in and the last return', (...given) => {
  const [steps, status, submittedAt, first, returned] = given;
  const { db, migrate } = databaseBefore(MIGRATION);
  db.prepare(
    `insert into skps (id, cycle_id, assignment_id, owner_id, form, status, version_id, submitted_at, created_at)
     values ('k', 'c', 'a', 'o', 'staff', ?, 'v', ?, 0)`,
  ).run(status, submittedAt);
  const events = steps.split(' ').filter(Boolean);
  writeTrail(
    db,
    'k',
    events.map((step) => `skp.${step}`),
  );
  migrate();
  expect(db.prepare('select first_submitted_at as first, returned_at as returned from skps').get()).toEqual({
    first,
    returned,
  });
});

it('[SKP-05] takes the handing in that stands where no trail tells of one', () => {
  const { db, migrate } = databaseBefore(MIGRATION);
  db.exec(`insert into skps (id, cycle_id, assignment_id, owner_id, form, status, version_id, submitted_at, created_at)
    values ('k', 'c', 'a', 'o', 'staff', 'submitted', 'v', 5, 0)`);
  migrate();
  expect(db.prepare('select first_submitted_at as first from skps').get()).toEqual({ first: 5 });
});
