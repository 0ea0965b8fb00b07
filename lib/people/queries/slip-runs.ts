import { and, asc, count, eq, gte, sql } from 'drizzle-orm';
import { accounts, employees, slipRunPeople, slipRuns, units } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { isKept } from '../rules/slip-runs';

export type SlipRun = typeof slipRuns.$inferSelect;

/** A run that the reader began; undefined for all others, because its slips contain passwords. */
export function findSlipRun({ db, actor }: Context, runId: string): SlipRun | undefined {
  const run = storedSlipRun(db, runId);
  return run?.issuedBy === actor.employeeId ? run : undefined;
}

/** A run, for the job that makes its passwords. Unscoped. */
export function storedSlipRun(db: Db, runId: string): SlipRun | undefined {
  return db.select().from(slipRuns).where(eq(slipRuns.id, runId)).get();
}

/** The runs of the reader whose slips are still being made or can still be opened. */
export function openSlipRuns({ db, actor, now }: Context): SlipRun[] {
  return db
    .select()
    .from(slipRuns)
    .where(and(eq(slipRuns.issuedBy, actor.employeeId), sql`${slipRuns.seal} is not null`))
    .orderBy(asc(slipRuns.startedAt))
    .all()
    .filter((run) => run.finishedAt === null || isKept(run, now));
}

/** The next people of a run, at most `limit`. `ordinal` counts from 0, so they begin at `doneCount`. */
export function nextOfRun(db: Db, { id, doneCount }: SlipRun, limit: number) {
  return db
    .select()
    .from(slipRunPeople)
    .where(and(eq(slipRunPeople.runId, id), gte(slipRunPeople.ordinal, doneCount)))
    .orderBy(asc(slipRunPeople.ordinal))
    .limit(limit)
    .all();
}

/**
 * Condition: the account still has the first password of this slip. It is no longer so after the person chose their own password, or got
 * another first password, which expires at another instant.
 */
const isOnSlip = and(
  eq(slipRunPeople.isIssued, true),
  eq(accounts.mustChangePassword, true),
  eq(accounts.firstPasswordExpiresAt, slipRunPeople.expiresAt),
);

/** The units of a run in the order of its slips, each with how many slips can be printed. `unitId` is null for people without a post. */
export function unitsOfRun(db: Db, runId: string) {
  return db
    .select({ unitId: slipRunPeople.unitId, code: units.code, name: units.name, slips: count() })
    .from(slipRunPeople)
    .innerJoin(accounts, eq(accounts.employeeId, slipRunPeople.employeeId))
    .leftJoin(units, eq(units.id, slipRunPeople.unitId))
    .where(and(eq(slipRunPeople.runId, runId), isOnSlip))
    .groupBy(slipRunPeople.unitId)
    .orderBy(asc(sql`min(${slipRunPeople.ordinal})`))
    .all();
}

/**
 * The people of one unit whose slips of a run can be printed; a null `unitId` means people without a post. People whose password is no
 * longer that of the slip are left out.
 */
export function slipsOfUnit(db: Db, runId: string, unitId: string | null) {
  return db
    .select({
      employeeId: slipRunPeople.employeeId,
      name: employees.name,
      signInName: accounts.signInName,
      unit: units.name,
      expiresAt: slipRunPeople.expiresAt,
    })
    .from(slipRunPeople)
    .innerJoin(employees, eq(employees.id, slipRunPeople.employeeId))
    .innerJoin(accounts, eq(accounts.employeeId, slipRunPeople.employeeId))
    .leftJoin(units, eq(units.id, slipRunPeople.unitId))
    .where(and(eq(slipRunPeople.runId, runId), isOnSlip, sql`${slipRunPeople.unitId} is ${unitId}`))
    .orderBy(asc(slipRunPeople.ordinal))
    .all();
}
