import { desc } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { auditEntries } from '@/db/schema';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { command } from './command';

it('the result of a command does not change who did what, and when', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.employee, '2026-03-02');
  const claim = { event: 'test.other', actorId: cast.agencyAdmin.id, at: new Date(0) };
  const done = command('test.done', { moves: 'nothing' }, () => ({ subject: 'x', detail: { part: 1 }, ...claim }));
  expect(done(ctx, undefined)).toMatchObject(claim);
  const entry = { event: 'test.done', actorId: cast.employee.id, at: ctx.now, subject: 'x', detail: '{"part":1}' };
  expect(db.select().from(auditEntries).orderBy(desc(auditEntries.seq)).limit(1).get()).toMatchObject(entry);
});
