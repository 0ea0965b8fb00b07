import { count } from 'drizzle-orm';
import type { Connection } from '@/db/client';
import { auditEntries } from '@/db/schema';

/** How many deeds stand in the audit: a refusal leaves the number as it was. */
export function auditCount(db: Connection): number {
  return db.select({ n: count() }).from(auditEntries).get()!.n;
}
