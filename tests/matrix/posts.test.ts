import { globSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as signOut from '@/app/(auth)/logout/route';
import * as emblem from '@/app/(workspace)/agency/emblem/route';
import * as begin from '@/app/(workspace)/begin/route';
import * as people from '@/app/(workspace)/people/import/upload/route';
import * as slips from '@/app/(workspace)/people/slips/print/route';
import * as planners from '@/app/(workspace)/planning/people/export/route';
import * as recap from '@/app/(workspace)/recaps/[cycleId]/export/route';
import * as plans from '@/app/(workspace)/skp/import/upload/route';
import { rememberSession } from '@/lib/auth/browser';
import { setSessionCookie } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import { issueFormToken } from '@/lib/web/form-token';
import { cast } from '../support/cast';
import { heardLog } from '../support/heard-log';
import { countAuditEntries } from '../support/refused';
import { newRequest, request } from '../support/request';
import { serveFolder } from '../support/served-folder';

type Post = (asked: Request, more: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Routes that accept a post without a form token of this application, and why that is safe. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'app/gangguan/route.ts': 'tells that the storage is disturbed',
  'app/(workspace)/search/route.ts': 'changes nothing: leads to a list, at an address that only the server reads',
  'app/api/presence/route.ts': 'changes nothing but how long the session of the cookie holds',
  'app/api/auth/[...nextauth]/route.ts': 'next-auth asks for a token of its own',
  'app/(auth)/logout/route.ts': 'ends the session of the cookie; asked in its own test below',
};
const HANDLERS: Readonly<Record<string, { POST: Post }>> = {
  'app/(workspace)/agency/emblem/route.ts': emblem,
  'app/(workspace)/begin/route.ts': begin,
  'app/(workspace)/people/import/upload/route.ts': people,
  'app/(workspace)/people/slips/print/route.ts': slips,
  'app/(workspace)/planning/people/export/route.ts': planners,
  'app/(workspace)/recaps/[cycleId]/export/route.ts': recap as { POST: Post },
  'app/(workspace)/skp/import/upload/route.ts': plans,
};
const POSTS = globSync('app/**/route.ts')
  .filter((file) => /\bPOST\b/.test(readFileSync(file, 'utf8')) && !(file in OTHERWISE))
  .sort();

let served: ReturnType<typeof serveFolder>;
beforeEach(async () => {
  served = serveFolder();
  newRequest();
  await signIn(cast.agencyAdmin.id);
});
afterEach(() => served.end());

async function signIn(employeeId: string): Promise<void> {
  const opened = openSession(served.db, employeeId, { userAgent: 'uji', address: 'sini' }, new Date());
  await setSessionCookie({ ...opened, employeeId });
  await rememberSession(opened.id);
}

/** Sends a form to the handler of this file, with the headers that a browser sends from our page. `more` replaces headers. */
async function post(file: string, token: string | undefined, more: Record<string, string> = {}): Promise<Response> {
  const body = new FormData();
  if (token !== undefined) body.set('_token', token);
  body.set('purpose', 'Laporan tahunan');
  body.set('format', 'csv');
  const from = { host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-origin', ...more };
  const asked = new Request('http://localhost/x', { method: 'POST', body });
  const headers = new Headers([...asked.headers, ...Object.entries(from)]);
  request.headers = headers;
  const handler = HANDLERS[file] ?? signOut;
  const params = Promise.resolve(new Proxy({}, { get: (_, key) => (key === 'then' ? undefined : 'x') }));
  return handler.POST(new Request(asked, { headers }), { params });
}

it('knows every address that takes a post', () => {
  expect(POSTS).toEqual(Object.keys(HANDLERS).sort());
  for (const file of Object.keys(OTHERWISE)) expect(readFileSync(file, 'utf8')).toMatch(/\bPOST\b/);
});

describe.each(POSTS)('%s', (file) => {
  it('takes a form with its token, and goes on to what it asks', async () => {
    const answer = await post(file, await issueFormToken());
    expect(answer.status).not.toBe(403);
    await answer.text();
  });

  it.each([
    ['no token', async () => undefined],
    ['an empty one', async () => ''],
    ['one that nobody made', async () => 'abcdefghijkl.abcdefghijklmnopqrstuv'],
    ['one made for somebody who was signed in on this device before', async () => tokenOfAnother()],
    ['one made for a session of another device', async () => tokenOfAnotherDevice()],
  ])('is refused with %s, and nothing is done', async (_, token) => {
    const given = await token();
    const operations = countAuditEntries(served.db);
    const answer = await post(file, given);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Formulir ini sudah lama terbuka');
    expect(countAuditEntries(served.db)).toBe(operations);
  });

  it.each([
    ['another site', { origin: 'https://jahat.example', 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of this host', { origin: 'http://lain.localhost' }],
    ['nowhere', { origin: 'null' }],
  ])('is refused from %s though the token fits', async (_, from) => {
    const operations = countAuditEntries(served.db);
    const answer = await post(file, await issueFormToken(), from);
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('sudah lama terbuka');
    expect(countAuditEntries(served.db)).toBe(operations);
  });

  it('leads a visitor who is not signed in to the sign-in page', async () => {
    const token = await issueFormToken();
    request.jar.clear();
    const answer = await post(file, token);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^\/login/);
  });
});

async function tokenOfAnother(): Promise<string> {
  await signIn(cast.employee.id);
  const token = await issueFormToken();
  await signIn(cast.agencyAdmin.id);
  return token;
}

async function tokenOfAnotherDevice(): Promise<string> {
  const { jar } = request;
  newRequest();
  await signIn(cast.agencyAdmin.id);
  const token = await issueFormToken();
  request.jar = jar;
  return token;
}

describe('signing out', () => {
  const file = 'app/(auth)/logout/route.ts';
  const isSignedOut = () => ![...request.jar.held.keys()].some((name) => name.endsWith('capaian-session'));

  it('is done for a page of ours', async () => {
    expect((await post(file, undefined)).status).toBe(303);
    expect(isSignedOut()).toBe(true);
  });

  it('takes the cookie also where the storage takes no write, and says that the server does not know of it', async () => {
    const log = heardLog();
    served.db.$client.pragma('query_only = on');
    const answer = await post(file, undefined);
    served.db.$client.pragma('query_only = off');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Anda sudah keluar di peramban ini');
    expect(isSignedOut()).toBe(true);
    expect(log).toEqual([expect.objectContaining({ during: 'storage', code: 'SQLITE_READONLY' })]);
  });

  it('takes the cookie also after any other fault of the server, and logs it', async () => {
    const log = heardLog();
    served.db.$client.exec('alter table sessions rename to sessions_elsewhere');
    const answer = await post(file, undefined);
    served.db.$client.exec('alter table sessions_elsewhere rename to sessions');
    expect(answer.status).toBe(503);
    expect(isSignedOut()).toBe(true);
    expect(log).toEqual([expect.objectContaining({ event: 'fault', during: 'route', code: 'SQLITE_ERROR' })]);
  });

  it.each([
    ['from another site though the token fits', true, { origin: 'https://jahat.example' }],
    [
      'without a token from a browser that does not say where it comes from',
      false,
      { origin: '', 'sec-fetch-site': '' },
    ],
  ])('is refused %s', async (_, bearsToken, from) => {
    const answer = await post(file, bearsToken ? await issueFormToken() : undefined, from);
    expect(answer.status).toBe(403);
    expect(isSignedOut()).toBe(false);
  });
});
