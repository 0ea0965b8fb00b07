import { and, eq, sql } from 'drizzle-orm';
import { jobs } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { isOpen } from './queue';

const openJob = prepared((db) =>
  db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.key, sql.placeholder('key')), isOpen()))
    .prepare(),
);

/** Whether the work under a key still waits or runs. */
export function isKeyOpen(db: Db, key: string): boolean {
  return openJob(db).get({ key }) !== undefined;
}
