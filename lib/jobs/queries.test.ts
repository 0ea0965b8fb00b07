import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { jobs } from '@/db/schema';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenJob } from '@/tests/support/given-job';
import { expectRefused } from '@/tests/support/refused';
import { retryJob } from './commands/retry-job';
import { listJobs } from './queries';

let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});
const as = (member = cast.agencyAdmin) => actingAs(db, member, '2026-03-02');
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const DAY = 24 * 60;

describe('the list of jobs', () => {
  it('is for agency admins and auditors', () => {
    const seen = [cast.agencyAdmin, cast.auditor, cast.unitAdmin, cast.head, cast.employee].map(
      (member) => listJobs(as(member), new Date()) !== undefined,
    );
    expect(seen).toEqual([true, true, false, false, false]);
  });

  it('shows the state and the requester, for a week', () => {
    givenJob(db, { state: 'running', doneCount: 5, total: 10 });
    givenJob(db, { kind: 'sweep', actorId: 'system', state: 'done', finishedAt: ago(5) });
    givenJob(db, { state: 'failed', finishedAt: ago(8 * DAY) });
    givenJob(db, { runAfter: ago(1) });
    const board = listJobs(as(), new Date())!;
    expect(board.running).toMatchObject([{ requesterName: cast.agencyAdmin.name, doneCount: 5, total: 10 }]);
    expect(board.done).toMatchObject([{ kind: 'sweep', requesterName: null }]);
    expect([board.failed.length, board.waiting.length, board.isStuck]).toEqual([0, 1, false]);
  });

  it('shows only the last run of hourly jobs', () => {
    const hourly = { kind: 'sweep', actorId: 'system', state: 'done' } as const;
    givenJob(db, { kind: 'verify-trail', actorId: 'system', state: 'done', finishedAt: ago(7) });
    for (const minutes of [130, 70, 10]) givenJob(db, { ...hourly, askedAt: ago(minutes), finishedAt: ago(minutes) });
    expect(listJobs(as(), new Date())!.done.map(({ kind, finishedAt }) => [kind, finishedAt])).toEqual([
      ['verify-trail', expect.any(Date)],
      ['sweep', expect.any(Date)],
    ]);
  });

  it('marks jobs that wait too long', () => {
    givenJob(db, { runAfter: ago(11) });
    expect(listJobs(as(), new Date())?.isStuck).toBe(true);
  });

  it('marks a job that waits too long behind more newer jobs than are listed', () => {
    givenJob(db, { askedAt: ago(20), runAfter: ago(11) });
    for (let n = 0; n < 50; n += 1) givenJob(db);
    const { waiting, isStuck } = listJobs(as(), new Date())!;
    expect([waiting.length, isStuck]).toEqual([50, true]);
  });

  it.each([
    ['marks', 'expired long ago', 11, true],
    ['does not mark', 'has just expired', 1, false],
    ['does not mark', 'is renewed', -1, false],
  ])('%s a running job whose lease %s', (_, _lease, minutes, isStuck) => {
    givenJob(db, { state: 'running', holder: 'k1', startedAt: ago(60), runAfter: ago(60), leaseUntil: ago(minutes) });
    expect(listJobs(as(), new Date())?.isStuck).toBe(isStuck);
  });
});

describe('a job that has failed', () => {
  const failed = (more = {}) =>
    givenJob(db, {
      state: 'failed',
      faults: 6,
      deaths: 2,
      faultNumber: 'F1',
      reason: 'x',
      finishedAt: ago(1),
      ...more,
    });

  it('is queued again by an agency admin, with a line in the trail', () => {
    const id = failed();
    expect(retryJob(as(), { jobId: id })).toEqual({ subject: id, detail: { work: 'people-import' } });
    const again = { state: 'waiting', faults: 0, deaths: 0, faultNumber: null, reason: null, finishedAt: null };
    expect(db.select().from(jobs).where(eq(jobs.id, id)).get()).toMatchObject(again);
  });

  it('is not queued again by others, nor twice, nor beside an open job with the same key', () => {
    const id = failed({ key: 'a' });
    for (const member of [cast.auditor, cast.unitAdmin, cast.employee])
      expectRefused(db, () => retryJob(as(member), { jobId: id }), /tidak ditemukan/);
    const other = givenJob(db, { key: 'a' });
    expectRefused(db, () => retryJob(as(), { jobId: id }), /sedang menunggu atau berjalan/);
    expectRefused(db, () => retryJob(as(), { jobId: other }), /tidak gagal/);
  });
});
