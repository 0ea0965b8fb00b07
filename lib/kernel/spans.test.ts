import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Connection, openDatabase } from '@/db/client';
import { addDays, hasEnded, isWithin, overlaps } from './dates';
import { holdsOn, lastsUntil, sharesDays } from './spans';

let db: Connection;
beforeAll(() => {
  db = openDatabase(':memory:');
  return () => void db.$client.close();
});

/** There are only a few days, so that periods often touch. */
const day = fc.integer({ min: 0, max: 6 }).map((days) => addDays('2026-02-26', days));
const span = fc.record({ fromOn: day, toOn: fc.option(day) });
const row = ({ fromOn, toOn }: { fromOn: string; toOn: string | null }) =>
  sql`(select ${fromOn} as from_on, ${toOn} as to_on) r`;
const holds = (condition: ReturnType<typeof sql>, from: ReturnType<typeof sql>) =>
  db.get<{ holds: number }>(sql`select ${condition} as holds from ${from}`)?.holds === 1;

describe('the periods of records in SQL', () => {
  it('are those of the rules', () => {
    fc.assert(
      fc.property(span, day, day, (record, first, last) => {
        const from = row(record);
        expect(holds(holdsOn(sql`r`, first), from)).toBe(isWithin(first, record.fromOn, record.toOn));
        expect(holds(sharesDays(sql`r`, first, last), from)).toBe(overlaps(record, { fromOn: first, toOn: last }));
        expect(holds(lastsUntil(sql`r.to_on`, first), from)).toBe(!hasEnded(record.toOn, first));
      }),
    );
  });

  it.each([
    ['the day before the first', '2026-02-27', false],
    ['the first day', '2026-02-28', true],
    ['the last day', '2026-03-01', true],
    ['the day after the last', '2026-03-02', false],
  ])('%s (%s): %s', (_, on, counts) => {
    const record = { fromOn: '2026-02-28', toOn: '2026-03-01' };
    expect(isWithin(on, record.fromOn, record.toOn)).toBe(counts);
    expect(holds(holdsOn(sql`r`, on), row(record))).toBe(counts);
  });
});
