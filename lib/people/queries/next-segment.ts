import { sql } from 'drizzle-orm';
import type { PlainDate } from '@/lib/kernel/dates';

/**
 * The first day of the next post of the holder of a segment in `assignments`; null if there is no later one. The names of its columns are
 * written out, because drizzle omits the table in a statement with one table. Then they would be read as columns of `later`.
 */
export const NEXT_SEGMENT_ON = sql<PlainDate | null>`(select min(later.from_on) from assignments later
  where later.employee_id = "assignments"."employee_id" and later.from_on > "assignments"."from_on")`;
