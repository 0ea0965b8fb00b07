import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { accounts, employees, securityEvents, sessions } from '@/db/schema';
import { cast } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import type { KnownDevice } from './known-device';
import { hashPassword } from './password';
import { openSession } from './session';
import { SIGN_IN_REFUSED, signIn } from './sign-in';

const PASSWORD = 'kuda sepeda jendela';
const NOW = new Date('2026-03-02T03:00:00Z');
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

function database(account: Partial<typeof accounts.$inferInsert> = {}): Connection {
  const db = freshDatabase();
  const fields = { passwordHash, ...account };
  db.update(accounts).set(fields).where(eq(accounts.employeeId, cast.employee.id)).run();
  return db;
}

type Try = {
  name?: string;
  password?: string;
  address?: string;
  knownDevice?: KnownDevice;
  at?: Date;
  moved?: Date;
  replaces?: string;
};

function attempt(db: Connection, t: Try = {}) {
  const device = { userAgent: 'Firefox', address: t.address ?? '10.0.0.5' };
  const { name = cast.employee.signInName, password = PASSWORD, knownDevice, replaces, at = NOW } = t;
  return signIn(db, { name, password, device, knownDevice, replaces }, { real: at, moved: t.moved ?? at });
}

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe('signing in', () => {
  it('opens a new session each time, allows spaces in the NIP, and returns the time of the last sign-in', async () => {
    const db = database();
    const first = await attempt(db, { name: ' 19880924 201212 2 003 ' });
    const second = await attempt(db, { at: later(1) });
    expect(first.lastSignedInAt).toBeNull();
    expect(second.lastSignedInAt).toEqual(NOW);
    expect(second.session.id).not.toBe(first.session.id);
    expect(second.session.id.length).toBeGreaterThanOrEqual(22);
  });

  it('ends the earlier session of the same browser, also of another person, and only if the password is right', async () => {
    const db = database();
    const bearing = () => {
      const { id } = openSession(db, cast.colleague.id, { userAgent: 'Firefox', address: '10.0.0.5' }, NOW);
      return { id, endedBecause: () => db.select().from(sessions).where(eq(sessions.id, id)).get()?.endedBecause };
    };
    const [replaced, kept] = [bearing(), bearing()];
    await expect(attempt(db, { password: 'salah sekali', replaces: replaced.id })).rejects.toThrow(SIGN_IN_REFUSED);
    expect(replaced.endedBecause()).toBeNull();
    await attempt(db, { replaces: replaced.id, at: later(1) });
    expect(replaced.endedBecause()).toBe('signed-out');
    expect(kept.endedBecause()).toBeNull();
  });

  it('stores the day of a moved clock, and ends the session by the real clock', async () => {
    const db = database();
    const moved = new Date('2027-01-12T03:00:00Z');
    const { session } = await attempt(db, { moved });
    expect(session.expiresAt.getTime()).toBeLessThan(NOW.getTime() + 24 * 3_600_000);
    expect((await attempt(db, { at: later(1) })).lastSignedInAt).toEqual(moved);
  });

  it('accepts a first password in capitals and without hyphens, and any other one only as it was typed', async () => {
    const passwordHash = await hashPassword('k7mp-x2qd-9hfa');
    const first = { passwordHash, mustChangePassword: true, firstPasswordExpiresAt: later(60) };
    await attempt(database(first), { password: 'K7MP X2QD 9HFA' });
    await expect(attempt(database({ passwordHash }), { password: 'K7MP X2QD 9HFA' })).rejects.toThrow(SIGN_IN_REFUSED);
  });

  it('answers every failure with the same sentence, and gives the reason only in the security log, without typed text', async () => {
    const db = database();
    const fail = (t: Try) => expect(attempt(db, t)).rejects.toThrow(SIGN_IN_REFUSED);
    await fail({ password: 'salah ketik' });
    await fail({ name: 'rahasia-terketik-di-sini', address: '10.0.0.6' });
    await fail({ name: cast.colleague.signInName, address: '10.0.0.7' });
    const events = db.select().from(securityEvents).all();
    expect(events.map(({ detail }) => detail)).toEqual(['wrong password', 'unknown name', 'no password issued yet']);
    expect(JSON.stringify(events)).not.toMatch(/salah ketik|rahasia-terketik/);
  });

  it.each<[string, Partial<typeof accounts.$inferInsert>]>([
    ['a disabled account', { disabledAt: NOW }],
    ['an expired first password', { mustChangePassword: true, firstPasswordExpiresAt: NOW }],
  ])('refuses %s with the right password', async (_what, account) => {
    await expect(attempt(database(account))).rejects.toThrow(SIGN_IN_REFUSED);
  });

  it('refuses a deactivated employee, and accepts a first password until it expires', async () => {
    const db = database({ mustChangePassword: true, firstPasswordExpiresAt: later(1) });
    await attempt(db);
    db.update(employees).set({ deactivatedOn: '2026-03-01' }).where(eq(employees.id, cast.employee.id)).run();
    await expect(attempt(db)).rejects.toThrow(SIGN_IN_REFUSED);
  });

  it('opens no session when the password was changed during the check', async () => {
    const db = database();
    const running = attempt(db);
    db.update(accounts).set({ passwordHash: 'changed' }).where(eq(accounts.employeeId, cast.employee.id)).run();
    await expect(running).rejects.toThrow(SIGN_IN_REFUSED);
    expect(db.select().from(sessions).all()).toEqual([]);
  });
});

describe('guessing', () => {
  it('allows no more guesses if they are sent at once', async () => {
    const db = database();
    const guesses = Array.from({ length: 30 }, (_, i) =>
      attempt(db, { password: `tebakan ${i}` }).catch((e) => e.message),
    );
    const answers = await Promise.all(guesses);
    expect(answers.filter((answer) => answer === SIGN_IN_REFUSED)).toHaveLength(4);
    expect(answers.at(-1)).toMatch(/Tunggu 30 detik/);
  });

  it('from many addresses tries the password at most ten times in a quarter of an hour, for unknown names too', async () => {
    for (const name of [cast.employee.signInName, '111111111111111111']) {
      const db = database();
      let reached = 0;
      for (let second = 0; second < 900; second += 5) {
        const t = { name, password: 'x', address: `10.1.0.${second}`, at: later(second / 60) };
        await attempt(db, t).catch((e) => (reached += Number(e.message === SIGN_IN_REFUSED)));
      }
      expect(reached).toBeLessThanOrEqual(10);
      expect(reached).toBeGreaterThan(5);
    }
  });

  it('from many addresses of one IPv6 network waits as from one', async () => {
    const db = database();
    const answers: string[] = [];
    for (let i = 0; i < 5; i += 1)
      await attempt(db, { password: 'x', address: `2001:db8:1:2::${i}` }).catch((e) => answers.push(e.message));
    expect(answers.filter((answer) => answer === SIGN_IN_REFUSED)).toHaveLength(4);
    await attempt(db, { address: '2001:db8:1:3::1' });
  });

  it('locks nobody out on a device that signed in before, and lets the others in again after some time', async () => {
    const db = database();
    for (let i = 0; i < 40; i += 1)
      await attempt(db, { password: 'x', address: `10.1.0.${i}`, at: later(i) }).catch(() => undefined);
    await expect(attempt(db, { at: later(40) })).rejects.toThrow(/Tunggu/);
    await attempt(db, { at: later(40), knownDevice: { id: 'own', people: [cast.employee.id] } });
    const foreign = { id: 'other', people: [cast.colleague.id] };
    await expect(attempt(db, { at: later(40), knownDevice: foreign })).rejects.toThrow(/Tunggu/);
    await attempt(db, { at: later(46) });
  });

  it('by 250 strangers at once makes nobody wait on a device that signed in before', async () => {
    const db = database();
    let hashed = 0;
    const strangers = Array.from({ length: 250 }, (_, i) =>
      attempt(db, { name: `orang-${i}`, password: 'x', address: `10.1.${i >> 5}.${i & 31}` }).catch((e) => {
        hashed += Number(e.message === SIGN_IN_REFUSED);
      }),
    );
    // Waits until the first stranger was refused. By then all of them are in the queue.
    while (hashed === 0) await new Promise((resolve) => setImmediate(resolve));
    const before = hashed;
    await attempt(db, { knownDevice: { id: 'own', people: [cast.employee.id] } });
    expect(hashed - before).toBeLessThanOrEqual(6);
    await Promise.all(strangers);
    expect(hashed).toBeGreaterThanOrEqual(200);
  });
});
