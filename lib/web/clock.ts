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
 * The current time for everything that the application records and shows. In a demo or a test this clock may have been moved; the database
 * refuses that for a real installation. Sessions, delays at sign-in and the job queue use the real clock instead.
 */
export function now(db: Db): Date {
  return shownAs(db, new Date());
}

/** Converts a time of the real clock, which sessions use, to the time that the moved clock shows. */
export function shownAs(db: Db, at: Date): Date {
  return new Date(at.getTime() + (installation(db).get()?.clockOffsetMs ?? 0));
}

/** Whether visitors may change the date; if so, the banner shows the form for it. */
export function clockMayMove(db: Db): boolean {
  const mode = installation(db).get()?.mode;
  return mode === 'demo' || mode === 'test';
}
