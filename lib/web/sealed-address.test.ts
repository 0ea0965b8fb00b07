import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as search } from '@/app/(workspace)/search/route';
import { rememberSession } from '@/lib/auth/browser';
import { setSessionCookie } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import { withQuery } from '@/lib/kernel/addresses';
import { peoplePaths } from '@/lib/people/paths';
import { cast } from '@/tests/support/cast';
import { request } from '@/tests/support/request';
import { serveFolder } from '@/tests/support/served-folder';
import { sealAddresses, sealedQuery, unsealed } from './sealed-address';
import { SEARCH_TARGET } from './search-target';

const { name: NAME, identity: NIP } = cast.employee;
let served: ReturnType<typeof serveFolder>;
beforeAll(async () => {
  served = serveFolder();
  sealAddresses();
});
afterAll(() => {
  delete (globalThis as { capaianQuery?: unknown }).capaianQuery;
  served.end();
});

const asked = (address: string) => Object.fromEntries(new URL(address, 'http://x').searchParams);

describe('an address', () => {
  it('does not show the typed words, and the server can read them again', () => {
    for (const typed of [NAME, NIP!, 'ani', 'é “kutip” & ? # %', 'x'.repeat(300)]) {
      const address = withQuery('/people', { q: typed, status: 'aktif' });
      expect(decodeURIComponent(address)).not.toContain(typed);
      expect(address).toMatch(/^\/people\?q=s\.[\w-]+&status=aktif$/);
      expect(unsealed(asked(address))).toEqual({ q: typed, status: 'aktif' });
    }
  });

  it('is also sealed for the cursor of a list of people, and for every parameter that is not listed as plain', () => {
    const cursor = Buffer.from(JSON.stringify([NAME, 'id'])).toString('base64url');
    for (const name of ['after', 'before', 'setelah', 'sebelum', 'nama', 'orang', 'purpose', 'besok-lusa'])
      expect(withQuery('/x', { [name]: cursor })).not.toContain(cursor);
  });

  it('keeps ids and choices readable, but never the number of a person', () => {
    expect(sealedQuery({ siklus: 'abc-1', unit: 'DINKES', dari: '2026-01-01', q: '' })).toBe(
      'siklus=abc-1&unit=DINKES&dari=2026-01-01&q=',
    );
    expect(sealedQuery({ sebelum: '4711' })).toBe('sebelum=4711');
    for (const name of ['unit', 'sebelum', 'dari']) expect(sealedQuery({ [name]: NIP! })).not.toContain(NIP);
  });

  it('is sealed only once, however often it is passed on', () => {
    const once = asked(withQuery('/people', { q: NAME })).q!;
    expect(asked(withQuery('/people', { q: once })).q).toBe(once);
  });

  it('drops a seal that was changed or is of another server, and keeps words typed by hand', () => {
    const { q = '' } = asked(withQuery('/people', { q: NAME }));
    const changed = `${q.slice(0, -4)}${q.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
    expect(unsealed({ q: changed, cari: 'andi', list: [q, 'x'], none: undefined })).toEqual({
      q: undefined,
      cari: 'andi',
      list: [NAME, 'x'],
      none: undefined,
    });
  });
});

describe('a search', () => {
  const post = (fields: Record<string, string>) =>
    search(new Request('http://x/search', { method: 'POST', body: new URLSearchParams(fields) }));
  const signIn = async () => {
    const session = openSession(served.db, cast.agencyAdmin.id, { userAgent: '', address: '' }, new Date());
    await setSessionCookie({ ...session, employeeId: cast.agencyAdmin.id });
    await rememberSession(session.id);
  };
  const ledTo = async (fields: Record<string, string>) => {
    const response = await post(fields);
    expect(response.status).toBe(303);
    return response.headers.get('location')!;
  };

  it('redirects to its list, at the same place of the page, without empty fields', async () => {
    await signIn();
    const location = await ledTo({ [SEARCH_TARGET]: '/skp#tim', siklus: 'c1', cari: NAME, keadaan: ' ' });
    expect(location).toMatch(/^\/skp\?siklus=c1&cari=s\.[\w-]+#tim$/);
    expect(unsealed(asked(location))).toEqual({ siklus: 'c1', cari: NAME });
    expect(await ledTo({ [SEARCH_TARGET]: peoplePaths.list, q: '' })).toBe('/people');
  });

  it.each(['https://jahat.example/', '//jahat.example', '/\\jahat.example', '', '/login'])(
    'redirects only within this application: %j',
    async (target) => {
      await signIn();
      expect(await ledTo({ [SEARCH_TARGET]: target, q: 'x' })).toMatch(/^\/\?q=s\./);
    },
  );

  it('waits sealed for the sign-in of a person whose session has ended', async () => {
    request.jar.clear();
    const location = await ledTo({ [SEARCH_TARGET]: peoplePaths.list, q: NIP! });
    expect(location).toMatch(/^\/login\?kembali=%2Fpeople%3Fq%3Ds\./);
    expect(location).not.toContain(NIP);
  });

  it('is refused if it is longer than any name', async () => {
    expect((await post({ [SEARCH_TARGET]: peoplePaths.list, q: 'x'.repeat(20_001) })).status).toBe(413);
  });
});
