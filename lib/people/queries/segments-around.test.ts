import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { freshDatabase } from '@/tests/support/database';
import { APPRAISER_OF_SEGMENT, SEGMENTS_AROUND } from './segments-around';

it('finds the people whom a person appraises without reading all segments or employees', () => {
  const db = freshDatabase();
  const asked = db
    .select({ id: sql`s.id` })
    .from(SEGMENTS_AROUND)
    .where(sql`${APPRAISER_OF_SEGMENT} = ${sql.placeholder('employeeId')}`)
    .toSQL();
  const steps = db.$client.prepare(`explain query plan ${asked.sql}`).all(...asked.params.map(() => null));
  const walks = (steps as { detail: string }[]).filter(({ detail }) => /^SCAN (a|e|x|u)\b/.test(detail));
  expect(steps.length).toBeGreaterThan(50);
  expect(walks).toEqual([]);
});
