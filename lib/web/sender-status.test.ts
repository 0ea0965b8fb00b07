import { eq } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { accounts } from '@/db/schema';
import { sessionSecret } from '@/lib/auth/secret';
import { endSession, openSession } from '@/lib/auth/session';
import { cast } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { heardLog } from '@/tests/support/heard-log';
import { senderStatusIn } from './sender-status';

const AT = new Date();
const device = { userAgent: '', address: '' };
let db: Connection;
beforeAll(() => {
  db = freshDatabase();
});

async function cookieOf(who: { id: string }, name = 'capaian-session') {
  const { id } = openSession(db, who.id, device, AT);
  return { id, cookie: `${name}=${await encode({ token: { sub: who.id, sid: id }, secret: sessionSecret() })}` };
}
const status = (cookies: string, https = false) => senderStatusIn(() => db, { cookies, https }, 'known', AT);

describe('who sends a body', () => {
  it('is a stranger if the browser has no cookie of ours, or one that was not made here', async () => {
    const forged = await encode({ token: { sub: cast.employee.id, sid: 'x' }, secret: 'lain' });
    const nowhere = await encode({ token: { sub: cast.employee.id, sid: 'x' }, secret: sessionSecret() });
    for (const cookies of ['', 'a=b', 'capaian-session=', `capaian-session=${forged}`, `capaian-session=${nowhere}`])
      expect(await status(cookies)).toBe('stranger');
  });

  it('may send a form while signed in, and is known after the session has ended', async () => {
    const { id, cookie } = await cookieOf(cast.employee);
    expect(await status(cookie)).toBe('entitled');
    expect(await status(`lain=1; ${cookie}; capaian-device=x`)).toBe('entitled');
    endSession(db, cast.employee.id, id, 'signed-out');
    expect(await status(cookie)).toBe('known');
  });

  it('is known if the browser remembers earlier sessions', async () => {
    const token = { key: 'k', had: ['sesi-lama'] };
    const cookie = await encode({ token, secret: sessionSecret(), salt: 'browser' });
    expect(await status(`capaian-browser=${cookie}`)).toBe('known');
    expect(await status(`capaian-session=${cookie}`)).toBe('stranger');
  });

  it('is read on https from the https cookie alone', async () => {
    const { cookie } = await cookieOf(cast.employee, '__Host-capaian-session');
    expect(await status(`capaian-session=x; ${cookie}`, true)).toBe('entitled');
    expect(await status(cookie)).toBe('stranger');
    expect(await status((await cookieOf(cast.employee)).cookie, true)).toBe('stranger');
  });

  it.each([
    ['import-people', cast.agencyAdmin, 'entitled'],
    ['import-people', cast.unitAdmin, 'signed-in'],
    ['import-people', cast.employee, 'signed-in'],
    ['import-plans', cast.unitAdmin, 'entitled'],
    ['import-plans', cast.auditor, 'signed-in'],
    ['set-agency', cast.agencyAdmin, 'entitled'],
    ['set-agency', cast.unitAdmin, 'signed-in'],
    ['signed-in', cast.employee, 'entitled'],
  ] as const)('is asked for the right to %s', async (asked, who, answer) => {
    const { cookie } = await cookieOf(who);
    expect(await senderStatusIn(() => db, { cookies: cookie, https: false }, asked, AT)).toBe(answer);
  });

  it('has no right until the first password is changed', async () => {
    const { cookie } = await cookieOf(cast.agencyAdmin);
    const own = eq(accounts.employeeId, cast.agencyAdmin.id);
    db.update(accounts).set({ mustChangePassword: true }).where(own).run();
    expect(await senderStatusIn(() => db, { cookies: cookie, https: false }, 'import-people', AT)).toBe('known');
    db.update(accounts).set({ mustChangePassword: false }).where(own).run();
  });

  it('is let in if the database cannot be read, so that the page reports that', async () => {
    const { cookie } = await cookieOf(cast.employee);
    const broken = () => {
      throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' });
    };
    const log = heardLog();
    expect(await senderStatusIn(broken, { cookies: cookie, https: false }, 'known', AT)).toBe('entitled');
    expect(log).toHaveLength(1);
  });
});
