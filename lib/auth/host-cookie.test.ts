import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POST as signOut } from '@/app/(auth)/logout/route';
import { newRequest, request } from '@/tests/support/request';
import { serveFolder } from '@/tests/support/served-folder';
import { cookieBrowser, rememberSession } from './browser';
import { cookieSessionId, setSessionCookie } from './cookie';
import { setHostCookie } from './host-cookie';
import { cookieDevice, rememberDevice } from './known-device';
import { authOptions } from './next-auth-options';

const over = (scheme: string) => {
  request.headers = new Headers({ 'x-capaian-scheme': scheme });
};

let served: ReturnType<typeof serveFolder>;
beforeEach(() => {
  served = serveFolder();
  newRequest();
});
afterEach(() => served.end());

async function setAll(): Promise<void> {
  await setSessionCookie({ id: 'sesi', employeeId: 'orang', expiresAt: new Date(Date.now() + 60_000) });
  await rememberSession('sesi');
  await rememberDevice('orang');
}
const read = async () => [
  await cookieSessionId(),
  (await cookieBrowser())?.sessions[0],
  (await cookieDevice())?.people[0],
];
const NONE = [undefined, undefined, undefined];

describe('over https', () => {
  it('each cookie is bound to this host and to https', async () => {
    over('https');
    await setAll();
    expect(request.jar.held.size).toBe(3);
    for (const [name, { attributes }] of request.jar.held) {
      expect(name).toMatch(/^__Host-/);
      expect(attributes).toMatchObject({ secure: true, httpOnly: true, sameSite: 'lax', path: '/' });
      expect(attributes.domain).toBeUndefined();
    }
    expect(await read()).toEqual(['sesi', 'sesi', 'orang']);
  });

  it('a cookie without the prefix does not count, because a neighbouring host could have set it', async () => {
    over('http');
    await setAll();
    expect(await read()).toEqual(['sesi', 'sesi', 'orang']);
    over('https');
    expect(await read()).toEqual(NONE);
  });

  it('next-auth uses the same names for its cookies', () => {
    const names = Object.values(authOptions(served.db, new Headers({ 'x-capaian-scheme': 'https' })).cookies ?? {});
    expect(names).toHaveLength(3);
    for (const { name, options } of names) {
      expect(name).toMatch(/^__Host-/);
      expect(options).toMatchObject({ secure: true, path: '/' });
      expect(options).not.toHaveProperty('domain');
    }
  });
});

it('over plain http no cookie has the prefix, which browsers refuse there, whatever the client claims about https', async () => {
  request.headers = new Headers({ 'x-capaian-scheme': 'http', 'x-forwarded-proto': 'https' });
  await setAll();
  expect([...request.jar.held.keys()].filter((name) => name.startsWith('__'))).toEqual([]);
  for (const { attributes } of request.jar.held.values()) expect(attributes.secure).toBe(false);
});

describe('signing out', () => {
  const signedOut = async () => {
    request.headers = new Headers({ host: 'skp.example', origin: 'https://skp.example', 'x-capaian-scheme': 'https' });
    return signOut(new Request('https://skp.example/logout', { method: 'POST', headers: request.headers }));
  };

  it('deletes all cookies of the session, with and without the prefix, and leaves the known-device cookie', async () => {
    over('http');
    await setAll();
    over('https');
    await setAll();
    for (const name of ['capaian-callback', 'capaian-csrf']) await setHostCookie(name, 'x', 60);
    await signedOut();
    const left = [...request.jar.held.keys()].filter((name) => name.startsWith('__Host-'));
    expect(left.sort()).toEqual(['__Host-capaian-browser', '__Host-capaian-device']);
    expect(request.jar.held.has('capaian-session')).toBe(false);
    expect((await cookieDevice())?.people).toEqual(['orang']);
  });

  it('makes the browser delete its stored data, but not the cookies of all hosts of the domain', async () => {
    const response = await signedOut();
    expect(response.status).toBe(303);
    const forgotten = response.headers.get('clear-site-data') ?? '';
    expect(forgotten).toContain('"cache"');
    expect(forgotten).toContain('"storage"');
    expect(forgotten).not.toMatch(/cookies|\*/);
  });
});
