import type { RunResult } from 'better-sqlite3';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type * as schema from '../../db/schema';
import type { GrantedRole } from '../agency/rules/vocabulary';

/** The database or a transaction on it. Synchronous by design (docs/decisions/0002). */
export type Db = BaseSQLiteDatabase<'sync', RunResult, typeof schema>;

declare const minted: unique symbol;

/** A role given by an agency admin; a unit admin's holds for the subtree below `unitPath`. */
export type Grant = { role: GrantedRole; unitId: string | null; unitPath: string | null };

/** A signed-in user (or the console, or a test). Only lib/auth can make one, so a page without a sign-in check does not compile. */
export type Actor = {
  readonly [minted]: true;
  readonly employeeId: string;
  readonly name: string;
  readonly grants: readonly Grant[];
};

/** Everything an operation may know: only these three fields. */
export type Context = { db: Db; actor: Actor; now: Date };
