import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { accounts, auditEntries, employees } from '@/db/schema';
import { mintConsole } from '@/lib/auth/actor';
import { openSession, readSession } from '@/lib/auth/session';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { expectRefused } from '@/tests/support/refused';
import { accountOf } from '../queries/accounts';
import { issuePassword } from './issue-password';

const DAY = '2026-03-02';
const passwordHash = '$argon2id$of-the-slip';

describe('issuing a first password', () => {
  it('is in force for the days of the setting, must be changed, and ends every session', () => {
    const db = freshDatabase();
    const device = { userAgent: '', address: '' };
    const session = openSession(db, cast.employee.id, device, new Date());
    issuePassword(actingAs(db, cast.agencyAdmin, DAY), { employeeId: cast.employee.id, passwordHash });
    expect(accountOf(db, cast.employee.id)).toMatchObject({
      passwordHash,
      mustChangePassword: true,
      firstPasswordExpiresAt: new Date('2026-03-16T03:00:00Z'),
    });
    expect(readSession(db, session.id, new Date())).toBeUndefined();
    const trail = JSON.stringify(db.select().from(auditEntries).all());
    expect(trail).toContain('account.password-issued');
    expect(trail).not.toContain('of-the-slip');
  });

  it('is open to a unit admin for their own subtree and to the console for everybody', () => {
    const db = freshDatabase();
    issuePassword(actingAs(db, cast.unitAdmin, DAY), { employeeId: cast.stranger.id, passwordHash });
    const console = { ...actingAs(db, cast.employee, DAY), actor: mintConsole() };
    issuePassword(console, { employeeId: cast.agencyAdmin.id, passwordHash });
    expect(accountOf(db, cast.agencyAdmin.id)?.mustChangePassword).toBe(true);
  });

  it.each([
    ['an employee', cast.employee, cast.colleague],
    ['an appraiser', cast.appraiser, cast.employee],
    ['an auditor', cast.auditor, cast.employee],
    ['a unit admin outside of the subtree', cast.unitAdmin, cast.inspector],
    ['a unit admin for somebody with a role', cast.unitAdmin, cast.unitAdmin],
  ])('is nothing for %s', (_who, actor, holder) => {
    const db = freshDatabase();
    const issue = () => issuePassword(actingAs(db, actor, DAY), { employeeId: holder.id, passwordHash });
    expect(expectRefused(db, issue, /Akun tidak ditemukan/).kind).toBe('missing');
    expect(accountOf(db, holder.id)?.passwordHash).toBeNull();
  });

  it('is refused for a closed account, a deactivated employee and an unknown one', () => {
    const db = freshDatabase();
    db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.employeeId, cast.employee.id)).run();
    db.update(employees).set({ deactivatedOn: DAY }).where(eq(employees.id, cast.colleague.id)).run();
    const issue = (employeeId: string) => () =>
      issuePassword(actingAs(db, cast.agencyAdmin, DAY), { employeeId, passwordHash });
    expectRefused(db, issue(cast.employee.id), /sedang ditutup/);
    expectRefused(db, issue(cast.colleague.id), /sudah nonaktif/);
    expectRefused(db, issue('nobody'), /Akun tidak ditemukan/);
  });
});
