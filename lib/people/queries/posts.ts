import { sql } from 'drizzle-orm';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';

const anyPost = prepared((db) => db.select({ id: sql<string>`a.id` }).from(sql`assignments a`).limit(1).prepare());

/** Whether anybody has or had a post. Until then, nobody in a new installation needs a plan. */
export function hasPosts(db: Db): boolean {
  return anyPost(db).get() !== undefined;
}
