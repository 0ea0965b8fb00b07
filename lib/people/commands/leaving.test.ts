import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { sessions } from '@/db/schema';
import { openSession, readSession } from '@/lib/auth/session';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { expectRefused } from '@/tests/support/refused';
import { accountOf } from '../queries/accounts';
import { findPerson, rolesOf } from '../queries/person';
import { deactivateEmployee } from './deactivate-employee';
import { disableAccount } from './disable-account';
import { enableAccount } from './enable-account';
import { endAssignment } from './end-assignment';
import { reactivateEmployee } from './reactivate-employee';

const DAY = '2026-07-01';
const leave = { employeeId: cast.employee.id, revision: 1, lastOn: DAY, reason: 'Pensiun' };

it('ends a post on the last day, with the reason', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.unitAdmin, DAY);
  endAssignment(ctx, { ...leave, lastOn: '2026-07-31' });
  expect(findPerson(ctx, cast.employee.id)?.current).toMatchObject({ toOn: '2026-07-31', endReason: 'Pensiun' });
  endAssignment(ctx, { ...leave, revision: 2, lastOn: '2026-08-31' });
  expect(findPerson(ctx, cast.employee.id)?.current?.toOn).toBe('2026-08-31');
  const again = { ...leave, revision: 3, lastOn: '2026-08-31' };
  expectRefused(db, () => endAssignment(ctx, again), /sudah berakhir/);
});

it.each([
  ['a day before the first', cast.unitAdmin, { lastOn: '2024-12-31' }, /tidak boleh sebelum 1 Januari 2025/],
  ['an older version', cast.unitAdmin, { revision: 5 }, /sudah diubah/],
  ['somebody of another office', cast.unitAdmin, { employeeId: cast.auditor.id }, /tidak ditemukan/],
  ['an auditor', cast.auditor, {}, /hanya untuk admin/],
  ['the employee', cast.employee, {}, /tidak ditemukan/],
])('refuses to end a post: %s', (_what, member, change, words) => {
  const db = freshDatabase();
  expectRefused(db, () => endAssignment(actingAs(db, member, DAY), { ...leave, ...change }), words);
});

it('ends post, account, sessions and roles at once, and lets the person come back', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  const device = { userAgent: 'test', address: 'langsung' };
  const session = openSession(db, cast.unitAdmin.id, device, new Date());
  deactivateEmployee(ctx, { ...leave, employeeId: cast.unitAdmin.id });
  expect(readSession(db, session.id, new Date())).toBeUndefined();
  expect(db.select().from(sessions).where(eq(sessions.id, session.id)).get()?.endedBecause).toBe('disabled');
  expect(rolesOf(db, cast.unitAdmin.id)).toEqual([]);
  expect(findPerson(ctx, cast.unitAdmin.id)).toMatchObject({ deactivatedOn: DAY, current: { toOn: DAY } });
  expectRefused(
    db,
    () => deactivateEmployee(ctx, { ...leave, employeeId: cast.unitAdmin.id, revision: 2 }),
    /sudah nonaktif/,
  );

  reactivateEmployee(ctx, { employeeId: cast.unitAdmin.id, revision: 2 });
  expect(findPerson(ctx, cast.unitAdmin.id)).toMatchObject({ deactivatedOn: null, revision: 3 });
  expect(accountOf(db, cast.unitAdmin.id)?.disabledAt).toBeNull();
  expectRefused(db, () => reactivateEmployee(ctx, { employeeId: cast.unitAdmin.id, revision: 3 }), /sudah aktif/);
});

it('keeps an account closed that an agency admin closed, also after the person comes back', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  const { id: employeeId } = cast.employee;
  disableAccount(ctx, { employeeId });
  deactivateEmployee(ctx, leave);
  reactivateEmployee(actingAs(db, cast.unitAdmin, DAY), { employeeId, revision: 2 });
  expect(accountOf(db, employeeId)?.disabledAt).toEqual(ctx.now);
  enableAccount(ctx, { employeeId });
  expect(accountOf(db, employeeId)?.disabledAt).toBeNull();
});

it('ends a segment that was to end later on the day of leaving', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  deactivateEmployee(ctx, { ...leave, employeeId: cast.leaver.id });
  expect(findPerson(ctx, cast.leaver.id)?.current?.toOn).toBe(DAY);
});

it.each([
  ['oneself', cast.agencyAdmin, { employeeId: cast.agencyAdmin.id }, /diri sendiri/],
  ['a day to come', cast.unitAdmin, { lastOn: '2026-07-02' }, /tidak boleh sesudah hari ini/],
  ['an older version', cast.unitAdmin, { revision: 4 }, /sudah diubah/],
  ['somebody of another office', cast.unitAdmin, { employeeId: cast.agencyAdmin.id }, /tidak ditemukan/],
  ['an auditor', cast.auditor, {}, /hanya untuk admin/],
  ['the employee', cast.employee, {}, /tidak ditemukan/],
])('refuses to deactivate: %s', (_what, member, change, words) => {
  const db = freshDatabase();
  expectRefused(db, () => deactivateEmployee(actingAs(db, member, DAY), { ...leave, ...change }), words);
});

it('refuses to reactivate with an older version, or by an officer of another office', () => {
  const db = freshDatabase();
  deactivateEmployee(actingAs(db, cast.agencyAdmin, DAY), leave);
  const back = { employeeId: cast.employee.id, revision: 2 };
  expectRefused(
    db,
    () => reactivateEmployee(actingAs(db, cast.unitAdmin, DAY), { ...back, revision: 1 }),
    /sudah diubah/,
  );
  expectRefused(db, () => reactivateEmployee(actingAs(db, cast.auditor, DAY), back), /hanya untuk admin/);
  expectRefused(db, () => reactivateEmployee(actingAs(db, cast.colleague, DAY), back), /tidak ditemukan/);
});
