import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Connection } from '@/db/client';
import { formTokens } from '@/db/schema';
import { cast } from '@/tests/support/cast';
import { heardLog } from '@/tests/support/heard-log';
import { newRequest, request } from '@/tests/support/request';
import { serveFolder } from '@/tests/support/served-folder';
import { sessionCookieFor } from '@/tests/support/session-cookie';
import { currentNotice } from './notice';

const MINUTE_MS = 60_000;
const SAID = 'SKP diajukan kepada pejabat penilai.';
let served: ReturnType<typeof serveFolder>;
let db: Connection;
let sentAt: number;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-06-01T03:00:00Z'), toFake: ['Date'] });
  served = serveFolder();
  db = served.db;
  sentAt = Date.now();
  const sent = { token: 'nonce-1', employeeId: cast.employee.id, goTo: '/skp', say: SAID, usedAt: new Date(sentAt) };
  db.insert(formTokens).values(sent).run();
  await readBy(cast.employee.id);
});
afterEach(() => {
  vi.useRealTimers();
  served.end();
});

async function readBy(employeeId: string, url = '/skp?ok=nonce-1', more: Record<string, string> = {}): Promise<void> {
  newRequest();
  request.jar.set('capaian-session', await sessionCookieFor(db, employeeId));
  request.headers = new Headers({ host: 'localhost', 'x-capaian-url': url, ...more });
}
const shownAt = () => db.select().from(formTokens).where(eq(formTokens.token, 'nonce-1')).get()?.shownAt;

it('the sentence of a form is shown to its sender', async () => {
  expect(await currentNotice()).toBe(SAID);
});

it('nobody else reads it, who has the address with its token', async () => {
  for (const other of [cast.appraiser, cast.agencyAdmin, cast.colleague]) {
    await readBy(other.id);
    expect(await currentNotice()).toBeUndefined();
  }
  newRequest();
  request.headers = new Headers({ host: 'localhost', 'x-capaian-url': '/skp?ok=nonce-1' });
  expect(await currentNotice()).toBeUndefined();
  expect(shownAt()).toBeNull();
});

it.each([
  ['an address without a token', '/skp'],
  ['one with an empty token', '/skp?ok='],
  ['one with the token of no form', '/skp?ok=nonce-2'],
  ['a token under another name', '/skp?no=nonce-1'],
])('%s says nothing', async (_, url) => {
  await readBy(cast.employee.id, url);
  expect(await currentNotice()).toBeUndefined();
});

it('is found among other parameters of an address', async () => {
  await readBy(cast.employee.id, '/skp?tahun=2026&ok=nonce-1&halaman=2');
  expect(await currentNotice()).toBe(SAID);
});

it('is not shown beside the answer to the next form', async () => {
  await readBy(cast.employee.id, '/skp?ok=nonce-1', { 'x-capaian-method': 'POST' });
  expect(await currentNotice()).toBeUndefined();
  await readBy(cast.employee.id, '/skp?ok=nonce-1', { 'x-capaian-method': 'GET' });
  expect(await currentNotice()).toBe(SAID);
});

it('is shown for ten minutes, and not later', async () => {
  vi.setSystemTime(sentAt + 10 * MINUTE_MS - 1);
  await readBy(cast.employee.id);
  expect(await currentNotice()).toBe(SAID);
  db.update(formTokens).set({ shownAt: null }).run();
  vi.setSystemTime(sentAt + 10 * MINUTE_MS);
  expect(await currentNotice()).toBeUndefined();
});

it('is shown once, and again only if the page is requested twice in a row', async () => {
  expect(await currentNotice()).toBe(SAID);
  expect(shownAt()).toEqual(new Date(sentAt));
  vi.setSystemTime(sentAt + 9_999);
  expect(await currentNotice()).toBe(SAID);
  // Showing the sentence again does not restart the ten seconds.
  expect(shownAt()).toEqual(new Date(sentAt));
  vi.setSystemTime(sentAt + 10_000);
  expect(await currentNotice()).toBeUndefined();
});

it('marks nothing but its own form as read', async () => {
  const other = {
    token: 'nonce-2',
    employeeId: cast.employee.id,
    goTo: '/skp',
    say: 'Lain.',
    usedAt: new Date(sentAt),
  };
  db.insert(formTokens).values(other).run();
  await currentNotice();
  expect(db.select().from(formTokens).where(eq(formTokens.token, 'nonce-2')).get()?.shownAt).toBeNull();
});

it('is still shown if nothing can be written to the disk', async () => {
  // This opens a session, which is a write. So it comes before the pragma.
  await readBy(cast.employee.id);
  db.$client.pragma('query_only = on');
  const log = heardLog();
  expect(await currentNotice()).toBe(SAID);
  expect(log).toEqual([expect.objectContaining({ during: 'storage', code: 'SQLITE_READONLY' })]);
});
