import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { installations } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { dataFolder } from './data-folder';

export const DEMO_SIGN_INS_FILE = 'demo-people.json';

const signIns = z.object({
  password: z.string(),
  people: z.array(z.object({ signInName: z.string(), name: z.string(), tour: z.string() })),
});
export type DemoSignIns = z.infer<typeof signIns>;

/**
 * The demo accounts with their public password. Undefined if the data folder has no such file. Also undefined if this installation is not a
 * demo, even with such a file.
 */
export function demoSignIns(db: Db): DemoSignIns | undefined {
  const file = join(dataFolder(), DEMO_SIGN_INS_FILE);
  const isDemo = db.select({ mode: installations.mode }).from(installations).get()?.mode === 'demo';
  return isDemo && existsSync(file) ? signIns.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
