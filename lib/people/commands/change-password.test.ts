import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { accounts } from '@/db/schema';
import { openSession, readSession } from '@/lib/auth/session';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { expectRefused } from '@/tests/support/refused';
import { accountOf } from '../queries/accounts';
import { changePassword } from './change-password';

const device = { userAgent: '', address: '' };

function signedInTwice() {
  const db = freshDatabase();
  db.update(accounts)
    .set({ passwordHash: 'old', mustChangePassword: true })
    .where(eq(accounts.employeeId, cast.employee.id))
    .run();
  const [here, elsewhere] = [1, 2].map(() => openSession(db, cast.employee.id, device, new Date()).id);
  return { db, ctx: actingAs(db, cast.employee, '2026-03-02'), here: here!, elsewhere: elsewhere! };
}

it('keeps the current session, ends all others, and removes the duty to change', () => {
  const { db, ctx, here, elsewhere } = signedInTwice();
  changePassword(ctx, { verifiedHash: 'old', passwordHash: 'new', sessionId: here });
  expect(readSession(db, here, new Date())).toMatchObject({ mustChangePassword: false });
  expect(readSession(db, elsewhere, new Date())).toBeUndefined();
  expect(accountOf(db, cast.employee.id)).toMatchObject({ passwordHash: 'new', firstPasswordExpiresAt: null });
});

it('is refused when the password was changed since the old one was checked', () => {
  const { db, ctx, here, elsewhere } = signedInTwice();
  const change = () => changePassword(ctx, { verifiedHash: 'older', passwordHash: 'new', sessionId: here });
  expectRefused(db, change, /baru saja diganti/);
  expect(accountOf(db, cast.employee.id)?.passwordHash).toBe('old');
  expect(readSession(db, elsewhere, new Date())).toBeDefined();
});
