import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { accounts, agencies, employees } from '@/db/schema';
import { cast } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { endSession, endSessions, millisecondsLeft, openSession, readSession } from './session';

const AT = new Date('2026-03-02T01:00:00Z');
const device = { userAgent: '', address: '' };
const minutes = (n: number) => new Date(AT.getTime() + n * 60_000);

function open(db: Connection, who: { id: string } = cast.employee) {
  return openSession(db, who.id, device, AT).id;
}

it.each<[string, (db: Connection, id: string) => unknown]>([
  ['signing out', (db, id) => endSession(db, cast.employee.id, id, 'signed-out')],
  ['a changed password or role', (db) => endSessions(db, cast.employee.id, 'role')],
  [
    'a disabled account',
    (db) => db.update(accounts).set({ disabledAt: AT }).where(eq(accounts.employeeId, cast.employee.id)).run(),
  ],
  [
    'a deactivated employee',
    (db) => db.update(employees).set({ deactivatedOn: '2026-03-01' }).where(eq(employees.id, cast.employee.id)).run(),
  ],
  ['an agency that is gone', (db) => db.delete(agencies).run()],
])('is refused at the next request after %s', (_cause, act) => {
  const db = freshDatabase();
  const id = open(db);
  expect(readSession(db, id, AT)).toBeDefined();
  act(db, id);
  expect(readSession(db, id, AT)).toBeUndefined();
});

it('of another person cannot be ended, and no session can be ended twice', () => {
  const db = freshDatabase();
  const id = open(db);
  expect(endSession(db, cast.colleague.id, id, 'ended-by-owner')).toBe(false);
  expect(readSession(db, id, AT)).toBeDefined();
  expect(endSession(db, cast.employee.id, id, 'ended-by-owner')).toBe(true);
  expect(endSession(db, cast.employee.id, id, 'ended-by-owner')).toBe(false);
});

it('ends after the idle minutes without a request, and a request keeps it alive', () => {
  const db = freshDatabase();
  const id = open(db);
  expect(readSession(db, id, minutes(60))).toBeDefined();
  expect(readSession(db, id, minutes(119))).toBeDefined();
  expect(readSession(db, id, minutes(180))).toBeUndefined();
});

it('ends after the absolute hours even if it is used, and at once if a limit is lowered', () => {
  const db = freshDatabase();
  const id = open(db);
  for (let at = 30; at < 720; at += 30) expect(readSession(db, id, minutes(at))).toBeDefined();
  expect(readSession(db, id, minutes(720))).toBeUndefined();
  const other = open(db, cast.colleague);
  db.update(agencies).set({ sessionIdleMinutes: 5 }).run();
  expect(readSession(db, other, minutes(6))).toBeUndefined();
  const third = open(db, cast.stranger);
  db.update(agencies).set({ sessionIdleMinutes: 480, sessionAbsoluteHours: 1 }).run();
  expect(readSession(db, third, minutes(59))).toBeDefined();
  expect(readSession(db, third, minutes(60))).toBeUndefined();
});

it('says how long it is still valid, and this does not prolong it', () => {
  const db = freshDatabase();
  const id = open(db);
  const left = (at: number) => Math.round(millisecondsLeft(db, id, minutes(at)) / 60_000);
  expect([left(0), left(50), left(60), left(61)]).toEqual([60, 10, 0, 0]);
  expect(readSession(db, id, minutes(59))).toBeDefined();
  expect([left(59), left(118)]).toEqual([60, 1]);
  for (let at = 90; at < 700; at += 30) readSession(db, id, minutes(at));
  expect(left(700)).toBe(20);
  expect(millisecondsLeft(db, 'none', AT)).toBe(0);
});
