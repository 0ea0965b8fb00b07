import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { accounts, auditEntries, employees } from '@/db/schema';
import { openSession, readSession } from '@/lib/auth/session';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { expectRefused } from '@/tests/support/refused';
import { accountOf, findManagedAccount } from '../queries/accounts';
import { grantsOf } from '../queries/grants';
import { disableAccount } from './disable-account';
import { enableAccount } from './enable-account';
import { endSessionsOf } from './end-sessions-of';
import { grantRole } from './grant-role';
import { revokeRole } from './revoke-role';

const DAY = '2026-03-02';
const admin = (db: Connection) => actingAs(db, cast.agencyAdmin, DAY);
const employeeId = cast.employee.id;
const GRANT_OF_ADMIN = `peran-${cast.agencyAdmin.id}`;

function withSession(who: { id: string }) {
  const db = freshDatabase();
  const { id } = openSession(db, who.id, { userAgent: '', address: '' }, new Date());
  return { db, isOpen: () => readSession(db, id, new Date()) !== undefined };
}

describe('an account', () => {
  it('is closed with every session and opened again by an agency admin', () => {
    const { db, isOpen } = withSession(cast.employee);
    disableAccount(admin(db), { employeeId });
    expect(isOpen()).toBe(false);
    expect(accountOf(db, employeeId)?.disabledAt).toEqual(admin(db).now);
    expectRefused(db, () => disableAccount(admin(db), { employeeId }), /sudah ditutup/);
    enableAccount(admin(db), { employeeId });
    expect(accountOf(db, employeeId)?.disabledAt).toBeNull();
    expect(isOpen()).toBe(false);
    expectRefused(db, () => enableAccount(admin(db), { employeeId }), /tidak sedang ditutup/);
  });

  it('is not closed by its owner, nor if it is that of the last agency admin', () => {
    const db = freshDatabase();
    const closeOwn = () => disableAccount(admin(db), { employeeId: cast.agencyAdmin.id });
    expect(expectRefused(db, closeOwn, /akun Anda sendiri/).reasons).toHaveLength(2);
    grantRole(admin(db), { employeeId, role: 'agency-admin' });
    disableAccount(actingAs(db, cast.employee, DAY), { employeeId: cast.agencyAdmin.id });
    const other = actingAs(db, cast.agencyAdmin, DAY);
    expectRefused(db, () => disableAccount(other, { employeeId }), /admin instansi terakhir/);
  });

  it('is not opened again if its holder has left', () => {
    const db = freshDatabase();
    disableAccount(admin(db), { employeeId });
    db.update(employees).set({ deactivatedOn: DAY }).where(eq(employees.id, employeeId)).run();
    expectRefused(db, () => enableAccount(admin(db), { employeeId }), /Aktifkan pegawainya/);
  });

  it('is signed out everywhere by an agency admin or the unit admin', () => {
    const { db, isOpen } = withSession(cast.employee);
    endSessionsOf(actingAs(db, cast.unitAdmin, DAY), { employeeId });
    expect(isOpen()).toBe(false);
    const outside = { employeeId: cast.inspector.id };
    expectRefused(db, () => endSessionsOf(actingAs(db, cast.unitAdmin, DAY), outside), /tidak ditemukan/);
  });

  it.each([cast.employee, cast.appraiser, cast.unitAdmin, cast.auditor])('is refused to $name', (member) => {
    const db = freshDatabase();
    const ctx = actingAs(db, member, DAY);
    expectRefused(db, () => disableAccount(ctx, { employeeId: cast.colleague.id }), /tidak ditemukan/);
    db.update(accounts).set({ disabledAt: ctx.now }).where(eq(accounts.employeeId, cast.colleague.id)).run();
    expectRefused(db, () => enableAccount(ctx, { employeeId: cast.colleague.id }), /tidak ditemukan/);
  });
});

describe('a role', () => {
  it('is given for a unit, ends the sessions of its holder, and says who gave it', () => {
    const { db, isOpen } = withSession(cast.employee);
    grantRole(admin(db), { employeeId, role: 'unit-admin', unitId: 'unit-melati' });
    expect(isOpen()).toBe(false);
    expect(actingAs(db, cast.employee, DAY).actor.grants).toMatchObject([
      { role: 'unit-admin', unitId: 'unit-melati' },
    ]);
    const [line] = db.select().from(auditEntries).all();
    expect(line).toMatchObject({ event: 'role.granted', subject: employeeId, actorId: cast.agencyAdmin.id });
  });

  it('is revoked with the sessions, but not twice and never from the last agency admin', () => {
    const { db, isOpen } = withSession(cast.auditor);
    const grantId = `peran-${cast.auditor.id}`;
    revokeRole(admin(db), { grantId });
    expect(isOpen()).toBe(false);
    expect(grantsOf(db, cast.auditor.id)).toEqual([]);
    expectRefused(db, () => revokeRole(admin(db), { grantId }), /sudah dicabut/);
    expectRefused(db, () => revokeRole(admin(db), { grantId: GRANT_OF_ADMIN }), /admin instansi terakhir/);
    grantRole(admin(db), { employeeId, role: 'agency-admin' });
    revokeRole(admin(db), { grantId: GRANT_OF_ADMIN });
    expect(grantsOf(db, cast.agencyAdmin.id)).toEqual([]);
  });

  it('counts only admins who can sign in when it looks for the last one', () => {
    const db = freshDatabase();
    grantRole(admin(db), { employeeId, role: 'agency-admin' });
    db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.employeeId, employeeId)).run();
    expectRefused(db, () => revokeRole(admin(db), { grantId: GRANT_OF_ADMIN }), /admin instansi terakhir/);
  });

  it('is refused twice, beside an opposite role, without a unit, and to a person who left', () => {
    const db = freshDatabase();
    const grant = (input: Parameters<typeof grantRole>[1]) => () => grantRole(admin(db), input);
    expectRefused(db, grant({ employeeId: cast.auditor.id, role: 'auditor' }), /sudah memegang/);
    expectRefused(db, grant({ employeeId: cast.auditor.id, role: 'agency-admin' }), /hanya membaca/);
    expectRefused(db, grant({ employeeId: cast.unitAdmin.id, role: 'auditor' }), /hanya membaca/);
    expectRefused(db, grant({ employeeId, role: 'unit-admin' }), /Unit kerja wajib/);
    expectRefused(db, grant({ employeeId, role: 'unit-admin', unitId: 'bukan-unit' }), /Unit kerja wajib/);
    expectRefused(db, grant({ employeeId: 'nobody', role: 'auditor' }), /tidak ditemukan/);
    db.update(employees).set({ deactivatedOn: DAY }).where(eq(employees.id, employeeId)).run();
    expectRefused(db, grant({ employeeId, role: 'auditor' }), /sudah nonaktif/);
  });

  it.each([cast.employee, cast.head, cast.unitAdmin, cast.auditor])('cannot be given or revoked by $name', (member) => {
    const db = freshDatabase();
    const ctx = actingAs(db, member, DAY);
    expectRefused(db, () => grantRole(ctx, { employeeId: member.id, role: 'agency-admin' }), /tidak ditemukan/);
    expectRefused(db, () => revokeRole(ctx, { grantId: GRANT_OF_ADMIN }), /tidak ditemukan/);
  });
});

it('is shown without its hash to people who manage it, and to nobody else', () => {
  const db = freshDatabase();
  const shownTo = (member: typeof cast.employee | typeof cast.unitAdmin | typeof cast.agencyAdmin, id: string) =>
    findManagedAccount(actingAs(db, member, DAY), id);
  expect(shownTo(cast.unitAdmin, employeeId)).toMatchObject({ hasPassword: false });
  expect(shownTo(cast.agencyAdmin, cast.auditor.id)).not.toHaveProperty('passwordHash');
  expect(shownTo(cast.unitAdmin, cast.inspector.id)).toBeUndefined();
  expect(shownTo(cast.unitAdmin, cast.unitAdmin.id)).toBeUndefined();
  expect(shownTo(cast.employee, employeeId)).toBeUndefined();
});
