import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accounts, employees, installations, sessions } from '@/db/schema';
import { rememberSession } from '@/lib/auth/browser';
import { setSessionCookie } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import { cast } from '@/tests/support/cast';
import { newRequest, request } from '@/tests/support/request';
import { serveFolder } from '@/tests/support/served-folder';
import { contextOf, currentRequest, formContext, requestContext } from './context';
import { senderOf, sessionOfToken } from './form-sender';
import { issueFormToken } from './form-token';
import { routeContext } from './route-context';

let served: ReturnType<typeof serveFolder>;
beforeEach(() => {
  served = serveFolder();
  newRequest();
  at('/skp?tahun=2026');
});
afterEach(() => served.end());

const at = (url: string, more: Record<string, string> = {}) => {
  request.headers = new Headers({ host: 'localhost', origin: 'http://localhost', 'x-capaian-url': url, ...more });
};
async function signIn(employeeId = cast.employee.id): Promise<string> {
  const opened = openSession(served.db, employeeId, { userAgent: 'uji', address: 'sini' }, new Date());
  await setSessionCookie({ ...opened, employeeId });
  await rememberSession(opened.id);
  return opened.id;
}
const wayOf = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: { digest?: string }) => error.digest?.split(';')[2],
  );
const firstPassword = () =>
  served.db.update(accounts).set({ mustChangePassword: true }).where(eq(accounts.employeeId, cast.employee.id)).run();

describe('the context of a page', () => {
  it('belongs to the signed-in user and has the time of the installation', async () => {
    await signIn();
    served.db.update(installations).set({ clockOffsetMs: 86_400_000 }).run();
    const { actor, now } = await requestContext();
    expect(actor.employeeId).toBe(cast.employee.id);
    expect(Math.round((now.getTime() - Date.now()) / 86_400_000)).toBe(1);
  });

  it('redirects to the sign-in page, and back later, if nobody is signed in or the session has ended', async () => {
    const back = '/login?kembali=%2Fskp%3Ftahun%3D2026';
    expect(await wayOf(requestContext())).toBe(back);
    const id = await signIn();
    served.db.update(sessions).set({ endedAt: new Date() }).where(eq(sessions.id, id)).run();
    expect(await wayOf(requestContext())).toBe(back);
    expect(await currentRequest()).toBeUndefined();
  });

  it('does not exist for a deactivated user', async () => {
    await signIn();
    served.db.update(employees).set({ deactivatedOn: '2026-01-01' }).where(eq(employees.id, cast.employee.id)).run();
    served.db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.employeeId, cast.employee.id)).run();
    expect(await wayOf(requestContext())).toMatch(/^\/login/);
  });

  it('leads a user with a first password to the page that changes it, and leaves them there', async () => {
    await signIn();
    firstPassword();
    expect(await wayOf(requestContext())).toBe('/account/password');
    at('/account/password');
    expect((await requestContext()).actor.employeeId).toBe(cast.employee.id);
  });

  it('does not exist for an unknown user', () => {
    expect(contextOf('tidak-ada')).toBeUndefined();
    expect(contextOf(cast.employee.id)?.actor.employeeId).toBe(cast.employee.id);
  });
});

describe('the context of a form', () => {
  it('keeps the typed values before it redirects, and returns the mark under which they are kept', async () => {
    const keep = vi.fn(async () => 'mark-1');
    expect(await wayOf(formContext(keep))).toMatch(/^\/login\?kembali=%2Fskp%3Ftahun%3D2026%26\w+%3Dmark-1$/);
    expect(keep).toHaveBeenCalledOnce();
    expect(await wayOf(formContext(async () => undefined))).toBe('/login?kembali=%2Fskp%3Ftahun%3D2026');
  });

  it('keeps them also if a first password must be changed, and does not if nothing prevents the form', async () => {
    await signIn();
    const keep = vi.fn(async () => 'mark-1');
    await formContext(keep);
    expect(keep).not.toHaveBeenCalled();
    firstPassword();
    expect(await wayOf(formContext(keep))).toBe('/account/password');
    expect(keep).toHaveBeenCalledOnce();
  });
});

describe('the context of a route', () => {
  it('belongs to the signed-in user, or is a redirect to the sign-in page', async () => {
    const answer = (await routeContext()) as Response;
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login?kembali=%2Fskp%3Ftahun%3D2026']);
    await signIn();
    expect(await routeContext()).toMatchObject({ actor: { employeeId: cast.employee.id } });
    firstPassword();
    const way = (await routeContext()) as Response;
    expect([way.status, way.headers.get('location')]).toEqual([303, '/account/password']);
  });
});

describe('the sender of a form', () => {
  it('is the session for which the form was made', async () => {
    const id = await signIn();
    const token = await issueFormToken();
    expect(await senderOf({ _token: token })).toEqual({ sessionId: id, nonce: token.split('.')[0] });
  });

  it('may be a session of this browser that has ended', async () => {
    const first = await signIn();
    const token = await issueFormToken();
    const second = await signIn(cast.colleague.id);
    expect(await sessionOfToken(token)).toBe(first);
    expect(await sessionOfToken(await issueFormToken())).toBe(second);
  });

  it('has no session yet for a form made before sign-in', async () => {
    const token = await issueFormToken();
    expect(await senderOf({ _token: token })).toEqual({ sessionId: '', nonce: token.split('.')[0] });
    const id = await signIn();
    expect(await sessionOfToken(token)).toBe('');
    expect(await sessionOfToken(await issueFormToken())).toBe(id);
  });

  it.each([
    ['another site', { origin: 'https://jahat.example' }],
    ['another site, as an older browser says it', { origin: '', 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { origin: '', 'sec-fetch-site': 'same-site' }],
  ])('is none where it was sent from %s though the token fits', async (_, from) => {
    await signIn();
    const token = await issueFormToken();
    at('/skp', from);
    expect(await senderOf({ _token: token })).toBeUndefined();
  });

  it.each([[''], ['x'], ['a.b.c'], ['abcdefghijkl.abcdefghijklmnopqrstuv'], ['é.ü']])(
    'does not exist for an invented token (%s)',
    async (token) => {
      await signIn();
      expect(await senderOf({ _token: token })).toBeUndefined();
      expect(await senderOf({})).toBeUndefined();
    },
  );

  it('does not exist for a token of another device', async () => {
    await signIn();
    const token = await issueFormToken();
    newRequest();
    at('/skp');
    await signIn(cast.colleague.id);
    expect(await senderOf({ _token: token })).toBeUndefined();
  });
});
