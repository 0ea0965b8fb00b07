import { sql } from 'drizzle-orm';
import type { PlainDate } from '@/lib/kernel/dates';

/**
 * First day of the next post of whoever holds the segment of `assignments`; null for the last one. Its columns are written out, because
 * a statement about one table alone would leave the name of the table away, and mean the later segment's own.
 */
export const NEXT_SEGMENT_ON = sql<PlainDate | null>`(select min(later.from_on) from assignments later
  where later.employee_id = "assignments"."employee_id" and later.from_on > "assignments"."from_on")`;
