import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { jobs } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { enqueue } from './enqueue';
import { isKeyOpen } from './queries';
import { endJob, expireLeasesOf, postponeJob, releaseJob, renewLease, takeJob } from './queue';
import { LEASE_MS, MOST_DEATHS } from './rules/attempts';

let db: Connection;
let ctx: Context;
beforeEach(() => {
  db = freshDatabase();
  ctx = actingAs(db, cast.agencyAdmin, '2026-03-02');
});

const at = (seconds = 0) => new Date(Date.now() + 1000 + seconds * 1000);
const ask = command('test.asked', { moves: 'nothing' }, (within, importId: string) => ({
  subject: enqueue(within, 'people-import', { importId }, { key: `people-import ${importId}` }),
}));
const take = (holder: string, seconds = 0) => takeJob(db, { lane: 'long', holder, at: at(seconds) });
const row = (id: string) => db.select().from(jobs).where(eq(jobs.id, id)).get()!;

describe('asking', () => {
  it('is written with its command or not at all', () => {
    expect(() => enqueue(ctx, 'people-import', { importId: 'a' }, { key: 'a' })).toThrow(/within a transaction/);
    const refused = command('test.refused', { moves: 'nothing' }, (within, _: undefined) => {
      enqueue(within, 'people-import', { importId: 'a' }, { key: 'a' });
      throw new Rejection(['Tidak boleh.']);
    });
    expect(() => refused(ctx, undefined)).toThrow(Rejection);
    expect(isKeyOpen(db, 'a')).toBe(false);
  });

  it('writes one job per key while it is open, and a new one afterwards', () => {
    const { subject: id } = ask(ctx, 'a');
    expect(ask(ctx, 'a').subject).toBe(id);
    take('k1');
    expect(ask(ctx, 'a').subject).toBe(id);
    expect(ask(ctx, 'b').subject).not.toBe(id);
    endJob(db, { id, holder: 'k1' }, { state: 'done', at: at() });
    expect(ask(ctx, 'a').subject).not.toBe(id);
  });

  it('accepts only the input of the kind', () => {
    const asking = command('test.wrong', { moves: 'nothing' }, (within, input: never) => ({
      subject: enqueue(within, 'people-import', input, { key: 'a' }),
    }));
    expect(() => asking(ctx, { importId: 'a', name: 'Budi' } as never)).toThrow();
  });
});

describe('a lease', () => {
  it('keeps other keepers away from a job while it is renewed', () => {
    const { subject: id } = ask(ctx, 'a');
    const lease = { id, holder: 'k1' };
    expect(take('k1')?.id).toBe(id);
    expect(take('k2', LEASE_MS / 1000 - 1)).toBeUndefined();
    expect(renewLease(db, lease, at(LEASE_MS / 1000))).toBe(true);
    expect(take('k2', LEASE_MS / 1000 + 1)).toBeUndefined();
    expect(take('k2', (2 * LEASE_MS) / 1000 + 1)).toMatchObject({ id, deaths: 1 });
    expect(renewLease(db, lease, at())).toBe(false);
    expect(endJob(db, lease, { state: 'done', at: at() })).toBe(false);
    releaseJob(db, lease);
    expect(row(id)).toMatchObject({ state: 'running', holder: 'k2' });
  });

  it('ends at once if its keeper has ended', () => {
    const { subject: id } = ask(ctx, 'a');
    take('k1');
    expireLeasesOf(db, 'k0');
    expect(take('k2')).toBeUndefined();
    expireLeasesOf(db, 'k1');
    expect(take('k2')?.id).toBe(id);
  });

  it('is not given again after keepers have ended many times without progress', () => {
    const { subject: id } = ask(ctx, 'a');
    const taken: boolean[] = [];
    for (let death = 0; death <= MOST_DEATHS; death++) {
      taken.push(take(`k${death}`) !== undefined);
      if (death === 3) renewLease(db, { id, holder: 'k3' }, at(), { done: 5, total: 10 });
      expireLeasesOf(db, `k${death}`);
    }
    expect(taken).not.toContain(false);
    for (let death = MOST_DEATHS + 1; row(id).state === 'running'; death++) {
      take(`k${death}`);
      expireLeasesOf(db, `k${death}`);
    }
    expect(row(id)).toMatchObject({ state: 'failed', deaths: MOST_DEATHS - 1, finishedAt: expect.any(Date) });
  });
});

describe('a fault', () => {
  it('makes a job wait longer each time, and finally fail', () => {
    const { subject: id } = ask(ctx, 'a');
    const waits: ReturnType<typeof postponeJob>[] = [];
    for (let time = 0; row(id).state === 'waiting'; time += 7200) {
      const job = take('k1', time)!;
      const wait = postponeJob(db, { ...job, holder: 'k1' }, { at: at(time), faultNumber: 'F1' });
      waits.push(wait);
      if (typeof wait === 'number') expect(take('k1', time + wait / 1000 - 2)).toBeUndefined();
    }
    expect(waits).toEqual([5_000, 30_000, 120_000, 600_000, 1_800_000, 'failed']);
    expect(row(id)).toMatchObject({ state: 'failed', faultNumber: 'F1', holder: null });
  });

  it('is counted anew after progress, but not if the job repeats the same pieces', () => {
    const { subject: id } = ask(ctx, 'a');
    const lease = { id, holder: 'k1' };
    take('k1');
    postponeJob(db, lease, { at: at(), faultNumber: 'F1' });
    take('k1', 60);
    renewLease(db, lease, at(60), { done: 0, total: 10 });
    expect(row(id).faults).toBe(1);
    renewLease(db, lease, at(60), { done: 1, total: 10 });
    expect(row(id)).toMatchObject({ faults: 0, doneCount: 1, total: 10 });
  });

  it('at the same place each time ends a job that begins anew', () => {
    const { subject: id } = ask(ctx, 'a');
    const lease = { id, holder: 'k1' };
    let tries = 0;
    for (let time = 0; row(id).state === 'waiting'; time += 7200) {
      tries += 1;
      expect(tries).toBeLessThan(20);
      take('k1', time);
      for (const done of [200, 2000, 5000]) renewLease(db, lease, at(time), { done, total: 9000 });
      postponeJob(db, lease, { at: at(time), faultNumber: 'F1' });
    }
    expect(row(id)).toMatchObject({ state: 'failed', doneCount: 5000 });
    expect(tries).toBe(6);
  });
});
