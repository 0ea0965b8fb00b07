import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { auditEntries, installations } from '@/db/schema';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { expectRefused } from '@/tests/support/refused';
import { moveClock } from './move-clock';

const DAY_MS = 24 * 3_600_000;
const offsetOf = (db: Connection) => db.select().from(installations).get()!.clockOffsetMs;

describe('moving the clock', () => {
  it.each([
    ['2026-07-01', '2026-12-31', 183],
    ['2026-07-01', '2026-01-01', -181],
    ['2026-07-01', '2026-07-01', 0],
  ])('from %s to %s, by whole days', (from, demoDay, days) => {
    const db = freshDatabase();
    moveClock(actingAs(db, cast.employee, from), { demoDay });
    expect(offsetOf(db)).toBe(days * DAY_MS);
    expect(db.select().from(auditEntries).all()).toMatchObject([
      { event: 'clock.moved', subject: 'installation', detail: JSON.stringify({ from, to: demoDay }) },
    ]);
  });

  it.each(['2028-07-03', '2062-07-01', '2024-06-29'])('refuses %s: more than two years away', (demoDay) => {
    const db = freshDatabase();
    const refusal = expectRefused(
      db,
      () => moveClock(actingAs(db, cast.employee, '2026-07-01'), { demoDay }),
      /Pilih tanggal/,
    );
    expect(Object.keys(refusal.fields)).toEqual(['demoDay']);
    expect(offsetOf(db)).toBe(0);
  });

  it('refuses everybody in a real installation', () => {
    const db = freshDatabase();
    db.update(installations).set({ mode: 'real' }).run();
    expectRefused(
      db,
      () => moveClock(actingAs(db, cast.agencyAdmin, '2026-07-01'), { demoDay: '2026-07-02' }),
      /hanya dapat dipindahkan di demo/,
    );
    expect(offsetOf(db)).toBe(0);
  });

  it('is refused by the database as well', () => {
    const db = freshDatabase();
    db.update(installations).set({ mode: 'real' }).run();
    expect(() => db.update(installations).set({ clockOffsetMs: 1 }).where(eq(installations.id, 1)).run()).toThrow(
      /installations_real_clock/,
    );
  });
});
