import type { Context, Db } from '@/lib/kernel/context';
import { accountOf } from '@/lib/people/queries/accounts';
import { nextOfRun, type SlipRun, storedSlipRun } from '@/lib/people/queries/slip-runs';
import { firstPasswordFrom, makeFirstPassword } from './first-password';
import { hashPassword } from './password';
import { openSeed } from './slip-seal';

/**
 * How many passwords `draftSlips` hashes at once. The number is small, so that a person who signs in meanwhile waits for two hashes and not
 * for all.
 */
const AT_ONCE = 2;
/** How many passwords of a run are stored together. */
const A_PIECE = 10;

export type DraftedSlip = {
  employeeId: string;
  passwordHash: string;
  /**
   * The password hash in the account when this slip was made; null if there was none. If the command later finds another hash, somebody
   * issued or chose a password meanwhile.
   */
  seenHash: string | null;
  /** For the printed slip. It is not stored. */
  password: string;
};

/** Makes first passwords and their hashes. This is slow, so it comes before the transaction. */
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

type Hashed = { ordinal: number; employeeId: string; seenHash: string | null; passwordHash: string };
type Issue = (ctx: Context, input: { run: SlipRun; people: readonly Hashed[] }) => unknown;

/**
 * Makes the passwords of a run one after the other. `issue` stores each piece together with the progress of the run. Yields how many people
 * of the run are done.
 */
export async function* slipRunPieces(ctx: Context, runId: string, issue: Issue): AsyncGenerator<number, void, void> {
  for (;;) {
    const run = storedSlipRun(ctx.db, runId);
    if (!run || run.finishedAt || !run.seal) return;
    const seed = openSeed(run.seal);
    const people: Hashed[] = [];
    for (const { ordinal, employeeId, seenHash } of nextOfRun(ctx.db, run, A_PIECE)) {
      const passwordHash = await hashPassword(firstPasswordFrom(seed, employeeId));
      people.push({ ordinal, employeeId, seenHash, passwordHash });
    }
    issue(ctx, { run, people });
    yield run.doneCount + people.length;
  }
}
