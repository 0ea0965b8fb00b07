import type { Db } from '@/lib/kernel/context';
import { accountOf } from '@/lib/people/queries/accounts';
import { makeFirstPassword } from './first-password';
import { hashPassword } from './password';

/** As many as one run makes: about ten seconds of hashing on two cores. More people take more runs. */
export const SLIPS_PER_RUN = 500;
/** Few at a time, so that people who sign in meanwhile wait behind two hashes, not behind five hundred. */
const AT_ONCE = 2;

export type DraftedSlip = {
  employeeId: string;
  passwordHash: string;
  /** What was stored before: somebody else may issue meanwhile. */
  seenHash: string | null;
  /** On its way to the paper; kept nowhere. */
  password: string;
};

/** Makes first passwords and their hashes: the slow part, before the transaction. */
export async function draftSlips(db: Db, employeeIds: readonly string[]): Promise<DraftedSlip[]> {
  const drafts: DraftedSlip[] = [];
  for (let from = 0; from < employeeIds.length; from += AT_ONCE) {
    drafts.push(...(await Promise.all(employeeIds.slice(from, from + AT_ONCE).map((id) => draft(db, id)))));
  }
  return drafts;
}

async function draft(db: Db, employeeId: string): Promise<DraftedSlip> {
  const seenHash = accountOf(db, employeeId)?.passwordHash ?? null;
  const password = makeFirstPassword();
  return { employeeId, password, passwordHash: await hashPassword(password), seenHash };
}
