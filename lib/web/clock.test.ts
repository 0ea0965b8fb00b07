import { describe, expect, it } from 'vitest';
import { installations } from '@/db/schema';
import { moveClock } from '@/lib/agency/commands/move-clock';
import { startOfDay } from '@/lib/kernel/dates';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { clockMayMove, now, shownAs } from './clock';

const DAY_MS = 24 * 3_600_000;

describe('the clock', () => {
  it('shows the moved date from the next request on', () => {
    const db = freshDatabase();
    const clockOffsetMs = startOfDay('Asia/Jakarta', '2026-07-01').getTime() - Date.now();
    db.update(installations).set({ clockOffsetMs }).run();
    const before = now(db).getTime();
    moveClock({ ...actingAs(db, cast.employee, '2026-07-01'), now: now(db) }, { demoDay: '2026-07-11' });
    expect(Math.round((now(db).getTime() - before) / DAY_MS)).toBe(10);
  });

  it.each([
    ['real', false],
    ['demo', true],
    ['test', true],
  ] as const)('of a %s installation may move: %s', (mode, moves) => {
    const db = freshDatabase();
    db.update(installations).set({ mode }).run();
    expect(clockMayMove(db)).toBe(moves);
  });

  it('is the real clock until the installation has its row, and cannot be moved until then', () => {
    const db = freshDatabase();
    db.delete(installations).run();
    const at = new Date('2026-07-01T00:00:00Z');
    expect(shownAs(db, at)).toEqual(at);
    expect(clockMayMove(db)).toBe(false);
  });

  it('shows an instant later by the time that it was moved', () => {
    const db = freshDatabase();
    db.update(installations)
      .set({ clockOffsetMs: 5 * DAY_MS })
      .run();
    expect(shownAs(db, new Date('2026-07-01T00:00:00Z'))).toEqual(new Date('2026-07-06T00:00:00Z'));
  });
});
