import { and, eq, isNull, lte } from 'drizzle-orm';
import { news } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';

/**
 * Marks the reader's own news as read, up to the newest that the page showed; later news stays unread. No record of the agency changes and
 * nobody else sees it, so this is no command and has no audit line.
 */
export function markNewsRead({ db, actor, now }: Context, upTo: Date): void {
  const mine = and(eq(news.employeeId, actor.employeeId), isNull(news.readAt), lte(news.at, upTo));
  db.update(news).set({ readAt: now }).where(mine).run();
}
