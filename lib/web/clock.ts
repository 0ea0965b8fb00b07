import { eq } from 'drizzle-orm';
import { installations } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';

const installation = prepared((db) =>
  db
    .select({ mode: installations.mode, clockOffsetMs: installations.clockOffsetMs })
    .from(installations)
    .where(eq(installations.id, 1))
    .prepare(),
);

/**
 * The only source of the current time. In a demo or a test the clock may have been moved; the database refuses that for a real
 * installation.
 */
export function now(db: Db): Date {
  return shownAs(db, new Date());
}

/** Converts an instant of the real clock, by which sessions are counted, to what the moved clock shows. */
export function shownAs(db: Db, at: Date): Date {
  return new Date(at.getTime() + (installation(db).get()?.clockOffsetMs ?? 0));
}

/** Whether visitors may change the date; if so, the banner shows the form for it. */
export function clockMayMove(db: Db): boolean {
  const mode = installation(db).get()?.mode;
  return mode === 'demo' || mode === 'test';
}
