import { eq } from 'drizzle-orm';
import { installations } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { daysBetween, formatDate, type PlainDate } from '@/lib/kernel/dates';
import { enforce, refuseField } from '@/lib/kernel/decision';
import { todayOf } from '../queries';
import { canMoveClock, isWithinReach, reachOf } from '../rules/clock';

const DAY_MS = 24 * 3_600_000;

type Input = { demoDay: PlainDate };

/** Moves the current day of a demo or test installation and keeps the time of day. Sessions use the real clock, so nobody is signed out. */
export const moveClock = command('clock.moved', { moves: 'nothing' }, (ctx, { demoDay }: Input) => {
  const installation = ctx.db.select().from(installations).where(eq(installations.id, 1)).get()!;
  enforce(canMoveClock(installation.mode));
  const today = todayOf(ctx);
  if (!isWithinReach(today, demoDay)) {
    const { from, to } = reachOf(today);
    refuseField('demoDay', `Pilih tanggal antara ${formatDate(from)} dan ${formatDate(to)}.`);
  }
  const clockOffsetMs = installation.clockOffsetMs + daysBetween(today, demoDay) * DAY_MS;
  ctx.db.update(installations).set({ clockOffsetMs }).where(eq(installations.id, 1)).run();
  return { subject: 'installation', detail: { from: today, to: demoDay } };
});
