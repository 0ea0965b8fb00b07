import { sql } from 'drizzle-orm';
import type { PlainDate } from '@/lib/kernel/dates';

/**
 * First day of the next post of the person who holds the segment of `assignments`; null for the last one. Its columns are written out,
 * because drizzle omits the table name in a statement with one table, and the column would then be that of the later segment.
 */
export const NEXT_SEGMENT_ON = sql<PlainDate | null>`(select min(later.from_on) from assignments later
  where later.employee_id = "assignments"."employee_id" and later.from_on > "assignments"."from_on")`;
