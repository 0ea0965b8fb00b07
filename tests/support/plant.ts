// Fills an empty DATA_DIR with the cast and a session for each of them, for browser tests and for looking at pages by hand:
//   CAPAIAN_MODE=test DATA_DIR=/tmp/x tsx tests/support/plant.ts [clock, e.g. 2026-07-01]
// Writes DATA_DIR/cookies.json: { "<key of the cast>": "<value of the cookie capaian-session>" }.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installations } from '@/db/schema';
import { startOfDay } from '@/lib/kernel/dates';
import { prepareInstallation } from '@/lib/web/boot';
import { dataFolder, openDataFolder } from '@/lib/web/data-folder';
import { cast, plantCast } from './cast';
import { sessionCookieFor } from './session-cookie';

const MID_MORNING_MS = 10 * 3_600_000;

const { db } = await openDataFolder();
prepareInstallation(db, 'test');
plantCast(db);
const day = process.argv[2];
if (day) {
  const offset = startOfDay('Asia/Jakarta', day).getTime() + MID_MORNING_MS - Date.now();
  db.update(installations).set({ clockOffsetMs: offset }).run();
}
const cookies: Record<string, string> = {};
for (const [key, member] of Object.entries(cast)) {
  cookies[key] = await sessionCookieFor(db, member.id);
}
writeFileSync(join(dataFolder(), 'cookies.json'), JSON.stringify(cookies, null, 2));
db.$client.close();
