import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agencies, auditEntries, formTokens, jobs } from '@/db/schema';
import { mintSystem } from '@/lib/auth/actor';
import { SCHEDULE } from '@/lib/jobs/rules/vocabulary';
import { command } from '@/lib/kernel/command';
import { stageImport } from '@/lib/people/commands/stage-import';
import { findImport } from '@/lib/people/queries/imports';
import { stagePlans } from '@/lib/skp/commands/stage-plans';
import { findPlanImport } from '@/lib/skp/queries/imports';
import { keepFile } from '@/lib/web/made-files';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { givenOpenCycle } from '@/tests/support/given';
import { givenJob, givenMadeFile } from '@/tests/support/given-job';
import { heardLog } from '@/tests/support/heard-log';
import { READING } from '@/tests/support/import-file';
import { doJobs } from '@/tests/support/jobs';
import { serveFolder } from '@/tests/support/served-folder';
import { enqueueDue } from './clock';

let served: ReturnType<typeof serveFolder>;
beforeEach(() => {
  served = serveFolder();
});
afterEach(() => served.end());

const KINDS = Object.keys(SCHEDULE);
const kinds = () =>
  served.db
    .select()
    .from(jobs)
    .all()
    .map(({ kind }) => kind);
const DAY_MS = 24 * 3_600_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);

describe('the clock', () => {
  it('queues everything at its first start, as the program itself, and then when it is due', async () => {
    enqueueDue(served.db, new Date());
    expect(kinds().sort()).toEqual([...KINDS].sort());
    const all = await doJobs(served.db);
    expect(all.map(({ state, actorId }) => `${state} ${actorId}`)).toEqual(KINDS.map(() => 'done system'));
    enqueueDue(served.db, new Date());
    expect(kinds()).toHaveLength(KINDS.length);
    enqueueDue(served.db, new Date(Date.now() + 3_600_000));
    expect(kinds().filter((kind) => kind === 'sweep')).toHaveLength(2);
  });

  it('queues missed jobs once, and uses the time zone of the agency', () => {
    const asked = (at: string) => {
      served.db.delete(jobs).run();
      for (const kind of KINDS)
        givenJob(served.db, {
          kind: kind as 'sweep',
          actorId: 'system',
          state: 'done',
          askedAt: new Date(at),
          key: kind,
        });
    };
    const dueAt = (at: string) => {
      enqueueDue(served.db, new Date(at));
      const due = served.db.select().from(jobs).where(eq(jobs.state, 'waiting')).all();
      return due.map(({ kind }) => kind).sort();
    };
    // 01.30 in Jakarta is 18.30 UTC of the day before.
    asked('2026-03-02T18:20:00Z');
    expect(dueAt('2026-03-02T18:29:00Z')).toEqual([]);
    expect(dueAt('2026-03-02T18:31:00Z')).toEqual(['verify-trail']);
    served.db.update(agencies).set({ timeZone: 'Asia/Jayapura' }).run();
    asked('2026-03-02T16:10:00Z');
    expect(dueAt('2026-03-02T16:31:00Z')).toEqual(['verify-trail']);
    asked('2026-02-20T18:20:00Z');
    expect(dueAt('2026-03-02T18:20:00Z')).toEqual([...KINDS].sort());
    expect(dueAt('2026-03-03T18:20:00Z')).toEqual([...KINDS].sort());
  });
});

const run = async (kind: 'sweep' | 'verify-trail') => {
  const id = givenJob(served.db, { kind, actorId: mintSystem().employeeId, input: '{}' });
  return (await doJobs(served.db)).find((job) => job.id === id)!;
};

it('deletes expired data: rows, ended jobs, files of the day before', async () => {
  const { db, folder } = served;
  db.insert(formTokens)
    .values({ token: 'old', employeeId: 'x', goTo: '/', say: '', usedAt: ago(8) })
    .run();
  const past = givenJob(db, { state: 'done', finishedAt: ago(31) });
  const recent = givenJob(db, { state: 'failed', finishedAt: ago(29) });
  const fileOf = (id: string) => {
    const { result } = db.select().from(jobs).where(eq(jobs.id, id)).get()!;
    return join(folder, 'made', JSON.parse(result!).file);
  };
  const [young, old] = [givenMadeFile(db, 'a', cast.employee.id), givenMadeFile(db, 'a', cast.employee.id)];
  db.update(jobs)
    .set({ finishedAt: ago(2) })
    .where(eq(jobs.id, old))
    .run();
  const [kept, gone] = [fileOf(young), fileOf(old)];
  for (const file of [kept, gone]) utimesSync(file, ago(2), ago(2));
  expect((await run('sweep')).state).toBe('done');
  expect(db.select().from(formTokens).all()).toEqual([]);
  const left = db
    .select()
    .from(jobs)
    .all()
    .map(({ id }) => id);
  expect([left.includes(past), left.includes(recent)]).toEqual([false, true]);
  expect([existsSync(kept), existsSync(gone)]).toEqual([true, false]);
});

it('deletes files that nobody imported, and keeps uploads that wait to be read', async () => {
  const { db, folder } = served;
  const [waiting, gone] = [await keepFile(new Uint8Array(1)), await keepFile(new Uint8Array(1))];
  const input = JSON.stringify({ file: waiting, fileName: 'a.csv', effectiveOn: '' });
  givenJob(db, { kind: 'read-people', input, runAfter: new Date(Date.now() + DAY_MS) });
  for (const name of [waiting, gone]) utimesSync(join(folder, 'made', name), ago(2), ago(2));
  const ctx = { ...actingAs(db, cast.agencyAdmin, '2026-03-02'), now: ago(8) };
  const importId = stageImport(ctx, { fileName: 'a', effectiveOn: null, rows: [], reading: READING }).subject;
  const cycleId = givenOpenCycle(db).id;
  const planId = stagePlans(ctx, { cycleId, fileName: 'a', rows: [], reading: READING }).subject;
  expect((await run('sweep')).state).toBe('done');
  expect(findImport(ctx, importId)?.discardedAt).not.toBeNull();
  expect(findPlanImport(ctx, planId)?.discardedAt).not.toBeNull();
  expect(readdirSync(join(folder, 'made'))).toEqual([waiting]);
});

describe('the trail', () => {
  const note = command('test.noted', { moves: 'nothing' }, (_, subject: string) => ({ subject }));

  it('is checked at night', async () => {
    note(actingAs(served.db, cast.agencyAdmin, '2026-03-02'), 'a');
    expect(await run('verify-trail')).toMatchObject({ state: 'done', reason: null });
  });

  it('that was changed from outside makes its job fail and writes a line to the log', async () => {
    const lines = heardLog();
    for (const subject of ['a', 'b', 'c']) note(actingAs(served.db, cast.agencyAdmin, '2026-03-02'), subject);
    served.db.update(auditEntries).set({ subject: 'lain' }).where(eq(auditEntries.subject, 'b')).run();
    expect(await run('verify-trail')).toMatchObject({ state: 'failed', reason: expect.stringMatching(/tidak utuh/) });
    expect(lines).toMatchObject([{ event: 'trail-changed', why: 'changed' }]);
  });
});
