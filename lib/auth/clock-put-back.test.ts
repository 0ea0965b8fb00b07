import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { accounts, sessions, signInDelays } from '@/db/schema';
import { isKept, keptUntil } from '@/lib/people/rules/slip-runs';
import { cast } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { hashPassword } from './password';
import { listSessions, millisecondsLeft, openSession, readSession } from './session';
import { SIGN_IN_REFUSED, signIn } from './sign-in';
import { beginTry, countFailure, lanesOf } from './sign-in-delays';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The clock was ahead. It is then corrected to this time. */
const RIGHT = new Date('2026-03-02T01:00:00Z');
const at = (ms: number) => new Date(RIGHT.getTime() + ms);
const device = { userAgent: '', address: '10.0.0.5' };

let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});

describe('waits at sign-in when the clock is set back', () => {
  const LONGEST = { pair: 15 * MINUTE, name: 5 * MINUTE, device: 5 * MINUTE, address: MINUTE };
  const lanesUsed = [
    ['pair', lanesOf('seseorang', '10.0.0.5')],
    ['device', lanesOf('seseorang', '10.0.0.5', 'komputer')],
  ] as const;

  it.each([
    ['an hour', 60 * MINUTE],
    ['a year', 365 * DAY],
  ])('by %s: nobody waits longer than the longest wait of that lane', (_span, ahead) => {
    for (const [kind, lanes] of lanesUsed) {
      for (let i = 0; i < 20; i += 1) for (const lane of lanes.own) countFailure(db, lane, at(ahead));
      const wait = beginTry(db, lanes, RIGHT);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(LONGEST[kind]);
      expect(beginTry(db, lanes, at(MINUTE))).toBe(wait - MINUTE);
      expect(beginTry(db, lanes, at(wait))).toBe(0);
    }
  });

  it('an address does not wait until the wrong date, and its failures expire from now on', () => {
    const { address } = lanesOf('seseorang', '10.0.0.5');
    const lanes = { own: [], address: address! };
    for (let i = 0; i < 120; i += 1) countFailure(db, address!, at(DAY));
    const wait = beginTry(db, lanes, RIGHT);
    expect(wait).toBe(LONGEST.address);
    expect(beginTry(db, lanes, at(wait))).toBe(0);
    countFailure(db, address!, at(30 * MINUTE));
    expect(db.select().from(signInDelays).all()).toMatchObject([{ failures: 1 }]);
  });

  it('a real user is let in after that wait', async () => {
    const passwordHash = await hashPassword('kuda sepeda jendela');
    db.update(accounts).set({ passwordHash }).where(eq(accounts.employeeId, cast.employee.id)).run();
    const attempt = (password: string, moment: Date) =>
      signIn(
        db,
        { name: cast.employee.signInName, password, device, knownDevice: undefined },
        { real: moment, moved: moment },
      );
    for (let i = 0; i < 4; i += 1) await expect(attempt('x', at(365 * DAY))).rejects.toThrow(SIGN_IN_REFUSED);
    await expect(attempt('kuda sepeda jendela', RIGHT)).rejects.toThrow('Tunggu 30 detik');
    await attempt('kuda sepeda jendela', at(31_000));
  });

  it('rows from the time when the clock was ahead are deleted like old ones', () => {
    const [lane] = lanesOf('lama', '10.0.0.6').own;
    countFailure(db, lane!, at(400 * DAY));
    countFailure(db, { ...lane!, key: 'kini' }, at(-90 * MINUTE));
    expect(db.select().from(signInDelays).all()).toMatchObject([{ key: 'kini' }]);
  });
});

describe('a session when the clock is set back', () => {
  const open = (moment: Date) => openSession(db, cast.employee.id, device, moment).id;

  it('by a little goes on, and ends no later than one that begins now', () => {
    const id = open(at(50 * MINUTE));
    expect(readSession(db, id, RIGHT)).toBeDefined();
    expect(millisecondsLeft(db, id, RIGHT)).toBeLessThanOrEqual(60 * MINUTE + 1);
    for (let minute = 30; minute < 720; minute += 30) expect(readSession(db, id, at(minute * MINUTE))).toBeDefined();
    expect(readSession(db, id, at(720 * MINUTE))).toBeUndefined();
  });

  it('by more than the idle limit ends, because it is unknown when its user was last active', () => {
    const id = open(at(DAY));
    expect(listSessions(db, cast.employee.id, RIGHT)).toEqual([]);
    expect(millisecondsLeft(db, id, RIGHT)).toBe(0);
    expect(readSession(db, id, RIGHT)).toBeUndefined();
    expect(readSession(db, id, at(DAY + MINUTE))).toBeUndefined();
    expect(db.select().from(sessions).get()).toMatchObject({ endedBecause: 'clock' });
  });
});

describe('values that are valid for days when the clock is set back', () => {
  it('a first password from the time when the clock was a year ahead has expired', async () => {
    const first = { passwordHash: await hashPassword('k7mp-x2qd-9hfa'), mustChangePassword: true };
    const attempt = { name: cast.employee.signInName, password: 'k7mp-x2qd-9hfa', device, knownDevice: undefined };
    const withEnd = (firstPasswordExpiresAt: Date) => {
      db.update(accounts)
        .set({ ...first, firstPasswordExpiresAt })
        .where(eq(accounts.employeeId, cast.employee.id))
        .run();
      return signIn(db, attempt, { real: RIGHT, moved: RIGHT });
    };
    await withEnd(at(60 * DAY));
    await expect(withEnd(at(379 * DAY))).rejects.toThrow(SIGN_IN_REFUSED);
  });

  it('the seeds of slips are not stored until the wrong date', () => {
    const run = (startedAt: Date) => ({ startedAt, seal: 'x' });
    expect(isKept(run(at(60 * MINUTE)), RIGHT)).toBe(true);
    expect(isKept(run(at(365 * DAY)), RIGHT)).toBe(false);
    expect(isKept(run(RIGHT), keptUntil(run(RIGHT)))).toBe(false);
  });
});
