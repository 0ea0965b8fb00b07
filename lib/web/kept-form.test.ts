import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Connection } from '@/db/client';
import { accounts, agencies, keptPosts, sessions } from '@/db/schema';
import { cookieBrowser, rememberSession } from '@/lib/auth/browser';
import { clearSessionCookie, setSessionCookie } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import { command } from '@/lib/kernel/command';
import { missing, Rejection } from '@/lib/kernel/decision';
import { cast } from '@/tests/support/cast';
import { CookieJar } from '@/tests/support/cookie-jar';
import { countAuditEntries } from '@/tests/support/refused';
import { request } from '@/tests/support/request';
import { serveFolder } from '@/tests/support/served-folder';
import { FORM_BYTES } from './body-limits';
import { requestContext } from './context';
import { formAction } from './form-action';
import { UNTOUCHED } from './form-state';
import { issueFormToken } from './form-token';
import { listKept } from './kept-posts';
import { keptIn } from './landing';
import { restoredState, waitingFor, wayAfterSignIn } from './resume';
import { typedWords } from './typed-words';

const MINUTE_MS = 60_000;
const HOSTILE = ' dua baris:\n"kutip" <b> “é” ≥ & \\ ';
let served: ReturnType<typeof serveFolder>;
let db: Connection;
let session: string;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-06-01T03:00:00Z'), toFake: ['Date'] });
  served = serveFolder();
  db = served.db;
  request.jar = new CookieJar();
  at('/agency');
  session = await signInAs(cast.agencyAdmin.id);
});
afterEach(() => {
  vi.useRealTimers();
  served.end();
});

const at = (url: string, more: Record<string, string> = {}) => {
  request.headers = new Headers({ host: 'localhost', origin: 'http://localhost', 'x-capaian-url': url, ...more });
};

async function signInAs(employeeId: string): Promise<string> {
  const opened = openSession(db, employeeId, { userAgent: 'uji', address: 'sini' }, new Date());
  await setSessionCookie({ ...opened, employeeId });
  await rememberSession(opened.id);
  return opened.id;
}
const end = (id = session) => db.update(sessions).set({ endedAt: new Date() }).where(eq(sessions.id, id)).run();

type Input = { address: string };

const saveAddress = command('agency.settings-changed', { moves: 'nothing' }, (ctx, { address }: Input) => {
  if (address === 'hilang') missing('Instansi');
  if (address === 'tolak') throw new Rejection([], { address: 'Alamat ini ditolak.' });
  ctx.db.update(agencies).set({ address }).run();
  return { subject: 'agency' };
});
const action = formAction(
  z.object({ address: z.string(), note: z.string().default(''), oldPassword: z.string().optional() }),
  (ctx, input) => {
    saveAddress(ctx, input);
    return { goto: '/agency', say: 'Tersimpan.' };
  },
);
Object.assign(action, { $$id: 'action-1' });

async function send(fields: Record<string, string>, token: string): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ note: HOSTILE, ...fields, _token: token })) form.set(name, value);
  return action(UNTOUCHED, form).then(
    (answer) => answer.refusals.join(),
    (error: { digest?: string }) => error.digest?.split(';')[2] ?? String(error),
  );
}
const returnTo = (address: string) => new URL(address, 'http://x').searchParams.get('kembali') ?? '';
const address = () => db.select().from(agencies).get()?.address;
const kept = () => db.select().from(keptPosts).all();

/** Ends the session with `ending`, then sends a form that was made before. Returns the address to which the sign-in page leads back. */
async function sentTooLate(fields: Record<string, string>, ending: () => unknown = end): Promise<string> {
  const token = await issueFormToken();
  await ending();
  return returnTo(await send(fields, token));
}

describe('a form that was sent after its session had ended', () => {
  it.each([
    ['by idleness', () => vi.setSystemTime(Date.now() + 61 * MINUTE_MS)],
    [
      'by its age, and the browser has forgotten it',
      () => {
        vi.setSystemTime(Date.now() + 13 * 60 * MINUTE_MS);
        return clearSessionCookie();
      },
    ],
    [
      'by signing out in another tab',
      () => {
        end();
        return clearSessionCookie();
      },
    ],
    ['by an admin', () => end()],
  ])('%s is done once after the next sign-in', async (_, ending) => {
    const way = await sentTooLate({ address: 'Jalan Baru' }, ending);
    expect(await waitingFor(way)).toBe('done');
    expect(address()).not.toBe('Jalan Baru');
    await signInAs(cast.agencyAdmin.id);
    const { goto, isDone } = await wayAfterSignIn(cast.agencyAdmin.id, way, true);
    expect({ goto, isDone }).toEqual({ goto: expect.stringMatching(/^\/agency\?ok=/), isDone: true });
    expect(address()).toBe('Jalan Baru');
    expect(kept()).toEqual([]);
    const operations = countAuditEntries(db);
    await wayAfterSignIn(cast.agencyAdmin.id, way, true);
    expect(countAuditEntries(db)).toBe(operations);
  });

  it.each([
    ['its sender wants to see it first', 0, false],
    ['it was sent some time ago', 20, true],
  ])('is shown again in its form with every character if %s', async (_, minutes, wantsDone) => {
    const way = await sentTooLate({ address: 'Jalan Baru' });
    vi.setSystemTime(Date.now() + minutes * MINUTE_MS);
    await signInAs(cast.agencyAdmin.id);
    const { goto } = await wayAfterSignIn(cast.agencyAdmin.id, way, wantsDone);
    expect(address()).not.toBe('Jalan Baru');
    at(goto);
    expect(await restoredState(action)).toMatchObject({ answer: 1, values: { address: 'Jalan Baru', note: HOSTILE } });
    expect(await restoredState(formAction(z.object({}), () => ({ goto: '/', say: '' })))).toBeUndefined();
    await send({ address: 'Jalan Baru' }, await issueFormToken());
    expect(address()).toBe('Jalan Baru');
    expect(kept()).toEqual([]);
  });

  it.each(['"', '\\', '\t', '\n'])(
    'is kept at the largest length of a form, also if all its text is %j',
    async (letter) => {
      const typed = letter.repeat(FORM_BYTES);
      await sentTooLate({ address: typed, note: '' });
      const browser = (await cookieBrowser())!;
      const [post] = listKept(db, cast.agencyAdmin.id, browser, new Date());
      expect(post?.values.address === typed).toBe(true);
    },
  );

  it('is shown again in its form with the reason if it is refused', async () => {
    const way = await sentTooLate({ address: 'tolak' });
    await signInAs(cast.agencyAdmin.id);
    at((await wayAfterSignIn(cast.agencyAdmin.id, way, true)).goto);
    expect(await restoredState(action)).toMatchObject({
      fields: { address: 'Alamat ini ditolak.' },
      values: { note: HOSTILE },
    });
  });

  it('leads to the page with the typed values if its record is gone meanwhile', async () => {
    const way = await sentTooLate({ address: 'hilang' });
    await signInAs(cast.agencyAdmin.id);
    const { goto } = await wayAfterSignIn(cast.agencyAdmin.id, way, true);
    expect(goto).toBe('/account/typed');
    const browser = (await cookieBrowser())!;
    const mine = listKept(db, cast.agencyAdmin.id, browser, new Date());
    expect(mine.map(({ values }) => typedWords(values))).toEqual([[HOSTILE, 'hilang']]);
    expect(listKept(db, cast.head.id, browser, new Date())).toEqual([]);
    const other = { ...browser, key: 'kunci lain' };
    expect(listKept(db, cast.agencyAdmin.id, other, new Date())).toEqual([]);
  });

  it('is found again by a user who signs in at the bare sign-in page', async () => {
    await sentTooLate({ address: 'Jalan Baru' });
    await signInAs(cast.agencyAdmin.id);
    const { goto } = await wayAfterSignIn(cast.agencyAdmin.id, '/', true);
    expect(keptIn(goto)).toBe(kept()[0]?.id);
    expect(address()).not.toBe('Jalan Baru');
  });

  it('waits while a first password must be changed', async () => {
    const token = await issueFormToken();
    await end();
    db.update(accounts).set({ mustChangePassword: true }).where(eq(accounts.employeeId, cast.agencyAdmin.id)).run();
    await signInAs(cast.agencyAdmin.id);
    expect(await send({ address: 'Jalan Baru' }, token)).toBe('/account/password');
    expect(kept()).toHaveLength(1);
  });

  it.each(['/account/password/../../agency', '/account/passwords', '/account/password/x', '//account/password'])(
    'lets nobody with a first password past %s',
    async (address) => {
      db.update(accounts).set({ mustChangePassword: true }).where(eq(accounts.employeeId, cast.agencyAdmin.id)).run();
      at(address);
      await expect(requestContext()).rejects.toThrow('NEXT_REDIRECT');
      at('/account/password?ok=1');
      expect((await requestContext()).actor.employeeId).toBe(cast.agencyAdmin.id);
    },
  );

  it('does nothing and shows nothing for somebody else, in another browser, or after an hour', async () => {
    const way = await sentTooLate({ address: 'Jalan Baru' });
    const nothing = { goto: '/agency', isDone: false };
    await signInAs(cast.head.id);
    expect(await wayAfterSignIn(cast.head.id, way, true)).toEqual(nothing);
    at(way);
    expect(await restoredState(action)).toBeUndefined();
    const own = request.jar;
    request.jar = new CookieJar();
    await signInAs(cast.agencyAdmin.id);
    expect(await waitingFor(way)).toBeUndefined();
    expect(await wayAfterSignIn(cast.agencyAdmin.id, way, true)).toEqual(nothing);
    request.jar = own;
    vi.setSystemTime(Date.now() + 61 * MINUTE_MS);
    await signInAs(cast.agencyAdmin.id);
    expect(await wayAfterSignIn(cast.agencyAdmin.id, way, true)).toEqual(nothing);
    expect(address()).not.toBe('Jalan Baru');
  });

  it('cannot be read by a person who has only the database, and holds no password', async () => {
    await sentTooLate({ address: 'Jalan Rahasia', oldPassword: 'kata sandi lama' });
    const [row] = kept();
    expect(JSON.stringify(row) + row?.sealed.toString('latin1')).not.toMatch(/Rahasia|agency|sandi/);
    await signInAs(cast.agencyAdmin.id);
    const { goto } = await wayAfterSignIn(cast.agencyAdmin.id, `/agency?isian=${row?.id}`, true);
    at(goto);
    expect((await restoredState(action))?.values).toEqual({ address: 'Jalan Rahasia', note: HOSTILE });
    expect(address()).not.toBe('Jalan Rahasia');
  });
});

describe('what must not be kept', () => {
  it.each([
    ['from another site', { origin: 'https://situs-lain.example' }, (token: string) => token],
    [
      'from another site, as an older browser says it',
      { origin: '', 'sec-fetch-site': 'cross-site' },
      (token: string) => token,
    ],
    ['without its token', {}, () => ''],
    ['with a token that was made up', {}, (token: string) => `${token.split('.')[0]}.${'A'.repeat(22)}`],
  ])('is a form %s', async (_, head, forged) => {
    const token = await issueFormToken();
    end();
    at('/agency', head);
    expect(keptIn(returnTo(await send({ address: 'Jalan Jahat' }, forged(token))))).toBeUndefined();
    expect(kept()).toEqual([]);
  });

  it('is a form with the token of a session that this browser never had', async () => {
    const token = await issueFormToken();
    request.jar = new CookieJar();
    await send({ address: 'Jalan Jahat' }, token);
    expect(kept()).toEqual([]);
  });

  it('is more than a few forms of one person, and one form twice', async () => {
    const tokens = await Promise.all(Array.from({ length: 9 }, issueFormToken));
    end();
    for (const token of [...tokens, tokens[8]!]) {
      vi.setSystemTime(Date.now() + 1000);
      await send({ address: 'Jalan Baru' }, token);
    }
    expect(kept()).toHaveLength(5);
    expect(new Set(kept().map(({ nonce }) => nonce)).size).toBe(5);
  });
});

describe('a form that lay open', () => {
  it('during a new sign-in of the same person is done at the first press', async () => {
    const token = await issueFormToken();
    end();
    await signInAs(cast.agencyAdmin.id);
    expect(await send({ address: 'Jalan Baru' }, token)).toMatch(/^\/agency\?ok=/);
    expect(address()).toBe('Jalan Baru');
  });

  it('so long that its session is unknown is done at the second press', async () => {
    const token = await issueFormToken();
    request.jar = new CookieJar();
    await signInAs(cast.agencyAdmin.id);
    const form = new FormData();
    for (const [name, value] of Object.entries({ address: 'Jalan Baru', note: HOSTILE, _token: token }))
      form.set(name, value);
    const answer = await action(UNTOUCHED, form);
    expect(answer).toMatchObject({ values: { address: 'Jalan Baru', note: HOSTILE } });
    expect(answer.refusals.join()).not.toMatch(/muat ulang/i);
    expect(await send({ address: 'Jalan Baru' }, answer.token ?? '')).toMatch(/^\/agency\?ok=/);
    expect(address()).toBe('Jalan Baru');
  });

  it('while somebody else signed in is kept for the person for whom it was made', async () => {
    const token = await issueFormToken();
    await signInAs(cast.head.id);
    expect(await send({ address: 'Jalan Baru' }, token)).toMatch(/dibuka dengan akun lain/);
    expect(address()).not.toBe('Jalan Baru');
    expect(kept()).toMatchObject([{ employeeId: cast.agencyAdmin.id }]);
  });

  it('keeps its values on its page if they cannot be stored and the page is still open', async () => {
    at('/agency', { 'next-action': 'x' });
    end();
    expect(await send({ address: 'Jalan Baru' }, 'x.y')).toMatch(/buka Capaian di tab lain, masuk kembali/);
  });
});
