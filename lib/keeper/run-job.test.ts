import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { accounts, employees, jobs, roleGrants } from '@/db/schema';
import { enqueue } from '@/lib/jobs/enqueue';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { heardLog } from '@/tests/support/heard-log';
import { doJobs } from '@/tests/support/jobs';
import type { Handler } from './work';

let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});

const ask = command('test.asked', { moves: 'nothing' }, (ctx, key: string) => ({
  subject: enqueue(ctx, 'people-import', { importId: key }, { key }),
}));
const noted = command('test.noted', { moves: 'nothing' }, (_ctx, subject: string) => ({ subject }));
const note = (ctx: Context, subject: string): undefined => {
  noted(ctx, subject);
};
const asked = () => ask(actingAs(db, cast.agencyAdmin, '2026-03-02'), 'a').subject;
const run = (handler: Handler<'people-import'>, isStopping?: () => boolean) =>
  doJobs(db, { handlers: { 'people-import': handler }, isStopping });
const notes = () => db.$client.prepare("select count(*) as n from audit_entries where event = 'test.noted'").get();

it('writes the result and the end together, or neither', async () => {
  const id = asked();
  await run(function* () {
    yield { done: 1, total: 2 };
    // Another keeper takes the job before it ends.
    db.update(jobs).set({ holder: 'other' }).run();
    return { writeResult: (ctx: Context): undefined => note(ctx, 'twice') };
  });
  expect(notes()).toEqual({ n: 0 });
  db.update(jobs).set({ state: 'waiting' }).run();
  const [job] = await run(function* () {
    yield { done: 2, total: 2 };
    return { result: { goto: '/people' }, writeResult: (ctx: Context): undefined => note(ctx, 'once') };
  });
  expect(notes()).toEqual({ n: 1 });
  expect(job).toMatchObject({ id, state: 'done', doneCount: 2, total: 2, result: '{"goto":"/people"}', holder: null });
});

it('acts for the person who asked, with their current rights', async () => {
  asked();
  db.update(roleGrants).set({ revokedAt: new Date() }).run();
  let acting: Context | undefined;
  await run(function* (ctx) {
    acting = ctx;
    yield { done: 0, total: 0 };
    return undefined;
  });
  expect(acting?.actor).toMatchObject({ employeeId: cast.agencyAdmin.id, grants: [] });
});

it('starts again if a right is revoked while it works', async () => {
  asked();
  const rights: number[] = [];
  const [job] = await run(function* (ctx) {
    rights.push(ctx.actor.grants.length);
    db.update(roleGrants).set({ revokedAt: new Date() }).run();
    yield { done: 1, total: 2 };
    note(ctx, 'with the rights of before');
    return undefined;
  });
  expect(rights).toEqual([1, 0]);
  expect(notes()).toEqual({ n: 1 });
  expect(job?.state).toBe('done');
});

it('does nothing for an account that was disabled', async () => {
  asked();
  db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.employeeId, cast.agencyAdmin.id)).run();
  const [job] = await run(() => {
    throw new Error('was begun');
  });
  expect(job).toMatchObject({ state: 'failed', reason: expect.stringContaining('tidak aktif'), faultNumber: null });
});

it('does nothing for a person who was deactivated', async () => {
  asked();
  db.update(employees).set({ deactivatedOn: '2026-03-02' }).where(eq(employees.id, cast.agencyAdmin.id)).run();
  const [job] = await run(() => {
    throw new Error('was begun');
  });
  expect(job).toMatchObject({ state: 'failed', reason: expect.stringContaining('tidak aktif'), faultNumber: null });
});

describe('an error in a handler', () => {
  it('can be a refusal: final, with its reason', async () => {
    asked();
    const [job] = await run(function* () {
      yield { done: 0, total: 1 };
      throw new Rejection(['Berkas tidak ada lagi.']);
    });
    expect(job).toMatchObject({ state: 'failed', reason: 'Berkas tidak ada lagi.', faults: 0 });
  });

  it('can be a fault: it has a number in the log, and the job is tried again later', async () => {
    const lines = heardLog();
    asked();
    const [job] = await run(function* () {
      yield { done: 0, total: 1 };
      throw new TypeError('secret of somebody');
    });
    expect(job).toMatchObject({ state: 'waiting', faults: 1, faultNumber: expect.any(String) });
    expect(job!.runAfter.getTime()).toBeGreaterThan(Date.now() + 4_000);
    expect(lines).toMatchObject([
      { event: 'fault', during: 'work', number: job!.faultNumber },
      { event: 'job-postponed', kind: 'people-import', number: job!.faultNumber, seconds: 5 },
    ]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it('says nothing about the job if another keeper has taken it', async () => {
    const lines = heardLog();
    asked();
    const [job] = await run(function* () {
      yield { done: 0, total: 1 };
      db.update(jobs).set({ holder: 'other' }).run();
      throw new TypeError();
    });
    expect(job).toMatchObject({ state: 'running', holder: 'other', faults: 0 });
    expect(lines).toMatchObject([{ event: 'fault', during: 'work' }]);
  });

  it('is final after too many faults, and the log says so', async () => {
    asked();
    db.update(jobs).set({ faults: 5 }).run();
    const lines = heardLog();
    const [job] = await run(function* () {
      yield { done: 0, total: 1 };
      throw new TypeError();
    });
    expect(job).toMatchObject({ state: 'failed', faultNumber: expect.any(String) });
    expect(lines).toMatchObject([{ event: 'fault' }, { event: 'job-failed', number: job!.faultNumber }]);
  });

  it('can be the request to stop: the job waits for the next keeper', async () => {
    asked();
    const [job] = await run(
      function* () {
        yield { done: 1, total: 3 };
        throw new Error('went on');
      },
      () => true,
    );
    expect(job).toMatchObject({ state: 'waiting', holder: null, faults: 0, deaths: 0, doneCount: 1 });
  });
});
