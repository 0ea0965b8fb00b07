import { createHash } from 'node:crypto';
import { installations } from '@/db/schema';
import { isClaimed } from '@/lib/agency/queries';
import type { Db } from '@/lib/kernel/context';

/** The hash of a set-up code. The code itself is shown only on the console. It has 144 random bits, so a fast hash is safe. */
export function hashSetUpCode(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

/** Whether this is the hash of the set-up code, and the installation is not yet claimed. */
export function opensSetUp(db: Db, codeHash: string): boolean {
  const installation = db.select({ hash: installations.setUpCodeHash }).from(installations).get();
  return !isClaimed(db) && installation?.hash === codeHash;
}
