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

/** The one source of "now". A demo or a test may have moved it; the database refuses that for a real installation. */
export function now(db: Db): Date {
  return shownAs(db, new Date());
}

/** An instant of the real clock (sessions use it) as the moved clock would show it. */
export function shownAs(db: Db, at: Date): Date {
  return new Date(at.getTime() + (installation(db).get()?.clockOffsetMs ?? 0));
}

/** Whether visitors may move the date (the banner shows the form). */
export function clockMayMove(db: Db): boolean {
  const mode = installation(db).get()?.mode;
  return mode === 'demo' || mode === 'test';
}
