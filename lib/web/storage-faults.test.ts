import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type Connection, openDatabase } from '@/db/client';
import { agencies } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { cast } from '@/tests/support/cast';
import { heardLog } from '@/tests/support/heard-log';
import { countAuditEntries } from '@/tests/support/refused';
import { newRequest, request } from '@/tests/support/request';
import { serveFolder } from '@/tests/support/served-folder';
import { sessionCookieFor } from '@/tests/support/session-cookie';
import { requestContext } from './context';
import { storageHealth } from './disturbance';
import { formAction } from './form-action';
import { UNTOUCHED } from './form-state';
import { issueFormToken } from './form-token';

const LONG = 'Jalan Bahari Nomor 17. '.repeat(2000);
let served: ReturnType<typeof serveFolder>;
let db: Connection;

beforeEach(async () => {
  served = serveFolder();
  db = served.db;
  newRequest();
  request.jar.set('capaian-session', await sessionCookieFor(db, cast.agencyAdmin.id));
  request.headers = new Headers({ host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' });
});
afterEach(() => {
  vi.useRealTimers();
  served.end();
});

type Input = { address: string };

const changeAddress = command('agency.settings-changed', { moves: 'nothing' }, (ctx, { address }: Input) => {
  ctx.db.update(agencies).set({ address }).run();
  return { subject: 'agency' };
});
const changeAddressAction = formAction(z.object({ address: z.string() }), (ctx, input) => {
  changeAddress(ctx, input);
  return { goto: '/settings', say: 'Tersimpan.' };
});

async function send(address: string) {
  const form = new FormData();
  form.set('address', address);
  form.set('_token', await issueFormToken());
  return changeAddressAction(UNTOUCHED, form);
}
const redirectOf = (answer: Promise<unknown>) =>
  answer.then(
    () => undefined,
    (error: { digest?: string }) => error.digest,
  );

describe('a full disk', () => {
  it('is reported in the form with the typed values, saves nothing, and the form works again once there is room', async () => {
    const pages = db.$client.pragma('page_count', { simple: true });
    const [before, operations] = [db.select().from(agencies).get(), countAuditEntries(db)];
    // With the limit of pages, SQLite gives the same error as for a full disk.
    db.$client.pragma(`max_page_count = ${pages}`);
    const log = heardLog();
    const answer = await send(LONG);
    expect(log).toHaveLength(1);
    expect(answer.refusals.join()).toMatch(/^Penyimpanan server penuh. Tidak ada yang tersimpan/);
    expect(answer.values).toMatchObject({ address: LONG });
    expect(db.select().from(agencies).get()).toEqual(before);
    expect(countAuditEntries(db)).toBe(operations);
    db.$client.pragma('max_page_count = 1000000');
    expect(await redirectOf(send(LONG))).toMatch(/\/settings/);
    expect(db.select().from(agencies).get()).toMatchObject({ address: LONG });
  });

  it('does not prevent reading', async () => {
    const log = heardLog();
    vi.useFakeTimers({ now: Date.now() + 5 * 60_000, toFake: ['Date'] });
    db.$client.pragma('query_only = on');
    expect((await requestContext()).actor.employeeId).toBe(cast.agencyAdmin.id);
    expect(log).toHaveLength(1);
  });
});

describe('a database that another process writes', () => {
  it('is reported as busy, and the form is saved once the database is free', async () => {
    const other = openDatabase(join(served.folder, 'capaian.db'));
    db.$client.pragma('busy_timeout = 50');
    other.$client.exec('begin exclusive');
    const log = heardLog();
    const answer = await send('Jalan Lain');
    expect(log).toHaveLength(1);
    expect(answer.refusals.join()).toMatch(/sedang sibuk. Tidak ada yang tersimpan/);
    expect(answer.values).toMatchObject({ address: 'Jalan Lain' });
    other.$client.exec('rollback');
    other.$client.close();
    expect(await redirectOf(send('Jalan Lain'))).toMatch(/\/settings/);
  });
});

describe('while another process writes', () => {
  it('pages are shown at once, though they would store that the session is active', async () => {
    const other = openDatabase(join(served.folder, 'capaian.db'));
    vi.useFakeTimers({ now: Date.now() + 5 * 60_000, toFake: ['Date'] });
    other.$client.exec('begin immediate');
    const log = heardLog();
    const since = performance.now();
    expect((await requestContext()).actor.employeeId).toBe(cast.agencyAdmin.id);
    expect(performance.now() - since).toBeLessThan(1000);
    expect(log).toEqual([]);
    expect(db.$client.pragma('busy_timeout', { simple: true })).toBe(5000);
    other.$client.exec('rollback');
    other.$client.close();
  });
});

describe('a database that cannot be read', () => {
  it('leads a page to the one that needs no database, and is reported in a form', async () => {
    const log = heardLog();
    db.$client.close();
    delete (globalThis as { capaianDatabase?: Connection }).capaianDatabase;
    for (const file of ['capaian.db-wal', 'capaian.db-shm']) rmSync(join(served.folder, file), { force: true });
    writeFileSync(join(served.folder, 'capaian.db'), 'no database '.repeat(1000));
    expect(await redirectOf(requestContext())).toMatch(/\/gangguan/);
    const answer = await send('Jalan Lain');
    expect(answer.refusals.join()).toMatch(/tidak dapat dibaca. Tidak ada yang tersimpan/);
    expect(answer.values).toMatchObject({ address: 'Jalan Lain' });
    expect(storageHealth()).toBe('unreadable');
    expect(log).toHaveLength(3);
  });
});

describe('the state of the storage for monitors', () => {
  it('is ok only if a write succeeds', () => {
    const log = heardLog();
    expect(storageHealth()).toBe('ok');
    db.$client.pragma('query_only = on');
    expect(storageHealth()).toBe('unwritable');
    expect(log).toHaveLength(1);
    db.$client.pragma('query_only = off');
    expect(storageHealth()).toBe('ok');
  });

  it('needs a write that reaches the disk', () => {
    db.$client.pragma('wal_checkpoint(truncate)');
    storageHealth();
    expect(statSync(join(served.folder, 'capaian.db-wal')).size).toBeGreaterThan(0);
  });

  it('is ok while another process writes, and is answered without waiting', () => {
    const other = openDatabase(join(served.folder, 'capaian.db'));
    other.$client.exec('begin immediate');
    const since = performance.now();
    expect(storageHealth()).toBe('ok');
    expect(performance.now() - since).toBeLessThan(1000);
    other.$client.exec('rollback');
    other.$client.close();
    expect(db.$client.pragma('busy_timeout', { simple: true })).toBe(5000);
  });
});
