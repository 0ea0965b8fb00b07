import { and, asc, count, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { accounts, assignments, employees, roleGrants, units } from '@/db/schema';
import { withinScope } from '@/lib/agency/queries/scopes';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import type { Reader } from '@/lib/agency/rules/roles';
import type { Scope } from '@/lib/agency/rules/scopes';
import type { Context, Db } from '@/lib/kernel/context';
import type { SlipState } from '../rules/vocabulary';

/** The database and a person with roles, who need not be signed in (tasks are found for many people at once). */
type Asking = { db: Db; actor: Reader };

/** `unitPath`: only people in this unit and below it; everywhere if left out. */
type Choice = { state: SlipState; unitPath?: string };

/**
 * Condition: accounts that are not closed, of active people, to which the actor may issue a first password. For an agency admin these are
 * all. For a unit admin, the holder has an open segment in the subtree and no role. Commands check `managesAccount` for each account once
 * more.
 */
function manageable(ctx: Asking, unitPath: string | undefined): SQL | undefined {
  const scope = scopeOf(ctx.actor, 'keep-people');
  const holdsRole = sql`exists (select 1 from ${roleGrants} where ${roleGrants.employeeId} = ${accounts.employeeId} and ${roleGrants.revokedAt} is null)`;
  return and(
    isNull(accounts.disabledAt),
    isNull(employees.deactivatedOn),
    scope === 'all' ? undefined : and(hasOpenSegmentIn(ctx, scope), sql`not ${holdsRole}`),
    unitPath === undefined ? undefined : hasOpenSegmentIn(ctx, [unitPath]),
  );
}

function hasOpenSegmentIn(ctx: Asking, scope: Scope): SQL {
  const inside = ctx.db
    .select({ id: assignments.employeeId })
    .from(assignments)
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(and(isNull(assignments.toOn), withinScope(units.path, scope)));
  return inArray(accounts.employeeId, inside);
}

function inState(state: SlipState): SQL {
  if (state === 'none') return isNull(accounts.passwordHash);
  return and(eq(accounts.mustChangePassword, true), sql`${accounts.passwordHash} is not null`)!;
}

/**
 * How many people have no password (`none`), and how many have a first password that they have not changed yet (`unused`). Only people
 * whose accounts the actor manages count.
 */
export function countSlips(ctx: Context, unitPath?: string): Record<SlipState, number> {
  return {
    none: countHolders(ctx, { state: 'none', unitPath }),
    unused: countHolders(ctx, { state: 'unused', unitPath }),
  };
}

/** Condition: accounts without a password to which the actor may issue a first password. */
export function accountsWithoutPassword(asking: Asking): SQL | undefined {
  return and(inState('none'), manageable(asking, undefined));
}

/** How many accounts are in a state, of those to which the actor may issue a first password. */
export function countHolders(ctx: Context, { state, unitPath }: Choice): number {
  const counted = ctx.db
    .select({ n: count() })
    .from(accounts)
    .innerJoin(employees, eq(employees.id, accounts.employeeId))
    .where(and(inState(state), manageable(ctx, unitPath)))
    .get();
  return counted?.n ?? 0;
}

/** A column of the unit of a person's last segment, which may be a future one; null for a person who never had a post. */
const lastUnit = (what: SQL) => sql<string | null>`(select ${what} from assignments a join units u on u.id = a.unit_id
  where a.employee_id = employees.id order by a.from_on desc limit 1)`;

/** The people of one print of slips, in the order in which the slips are handed out: by unit in the tree, then by name. */
export function listSlipHolders(ctx: Context, { state, unitPath }: Choice) {
  return ctx.db
    .select({ employeeId: accounts.employeeId, unitId: lastUnit(sql`u.id`) })
    .from(accounts)
    .innerJoin(employees, eq(employees.id, accounts.employeeId))
    .where(and(inState(state), manageable(ctx, unitPath)))
    .orderBy(asc(lastUnit(sql`u.sort_key`)), asc(employees.sortName), asc(employees.id))
    .all();
}

/** The names of the units of these people, by id of the person, for the envelopes. People without a post are left out. */
export function unitsOfHolders(db: Db, employeeIds: readonly string[]): Map<string, string> {
  const rows = db
    .select({ id: employees.id, unit: lastUnit(sql`u.name || u.apart`) })
    .from(employees)
    .where(inArray(employees.id, [...employeeIds]))
    .all();
  return new Map(rows.flatMap(({ id, unit }) => (unit ? [[id, unit]] : [])));
}
