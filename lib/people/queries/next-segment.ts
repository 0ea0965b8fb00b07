import { sql } from 'drizzle-orm';
import type { PlainDate } from '@/lib/kernel/dates';

/**
 * The first day of the next post of the holder of a segment in `assignments`; null if there is no later post. The columns are written with
 * their table name, because drizzle omits it in a statement with one table. Without it, SQLite would take them for columns of `later`.
 */
export const NEXT_SEGMENT_ON = sql<PlainDate | null>`(select min(later.from_on) from assignments later
  where later.employee_id = "assignments"."employee_id" and later.from_on > "assignments"."from_on")`;
