import { createHash } from 'node:crypto';
import { installations } from '@/db/schema';
import { isClaimed } from '@/lib/agency/queries';
import type { Db } from '@/lib/kernel/context';

/** The code itself is shown only on the console. 144 random bits need no slow hash. */
export function hashSetUpCode(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

/** Whether this is the code on the console and the installation is still unclaimed. */
export function opensSetUp(db: Db, codeHash: string): boolean {
  const installation = db.select({ hash: installations.setUpCodeHash }).from(installations).get();
  return !isClaimed(db) && installation?.hash === codeHash;
}
