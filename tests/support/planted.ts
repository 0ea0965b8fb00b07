import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '@/db/client';
import { installations } from '@/db/schema';
import { startOfDay } from '@/lib/kernel/dates';
import { prepareInstallation } from '@/lib/web/boot';
import { dataFolder, openDataFolder } from '@/lib/web/data-folder';
import { cast, plantCast } from './cast';
import { sessionCookieFor } from './session-cookie';

const MID_MORNING_MS = 10 * 3_600_000;

/** Fills DATA_DIR with the cast and what `fill` adds, and moves its clock to `day`. Returns the session cookie of each person. */
export async function plantFolder(
  day: string | undefined,
  fill: (db: Connection) => void = () => {},
): Promise<Record<string, string>> {
  const { db } = await openDataFolder();
  prepareInstallation(db, 'test');
  plantCast(db);
  fill(db);
  if (day) {
    const clockOffsetMs = startOfDay('Asia/Jakarta', day).getTime() + MID_MORNING_MS - Date.now();
    db.update(installations).set({ clockOffsetMs }).run();
  }
  const cookies: Record<string, string> = {};
  for (const [key, member] of Object.entries(cast)) cookies[key] = await sessionCookieFor(db, member.id);
  db.$client.close();
  return cookies;
}

export function writePlanted(name: string, content: unknown): void {
  writeFileSync(join(dataFolder(), name), JSON.stringify(content, null, 2));
}
