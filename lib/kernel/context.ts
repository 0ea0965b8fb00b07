import type { RunResult } from 'better-sqlite3';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type * as schema from '../../db/schema';
import type { GrantedRole } from '../agency/rules/vocabulary';

/** The database, or a transaction on it. It is synchronous by design (docs/decisions/0002). */
export type Db = BaseSQLiteDatabase<'sync', RunResult, typeof schema>;

declare const minted: unique symbol;

/**
 * A role that was given to a person. The role of a unit admin is valid for the unit at `unitPath` and the units below it. The other roles
 * have no unit.
 */
export type Grant = { role: GrantedRole; unitId: string | null; unitPath: string | null };

/**
 * Who acts: a signed-in user, the console, the system, or a person in a test. Only lib/auth can make an actor, so a page without a sign-in
 * check does not compile.
 */
export type Actor = {
  readonly [minted]: true;
  readonly employeeId: string;
  readonly name: string;
  readonly grants: readonly Grant[];
};

/** Everything that an operation receives besides its input. */
export type Context = { db: Db; actor: Actor; now: Date };
