import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { assignments, employees, units } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { withinScope } from '@/lib/agency/queries/scopes';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import { coversSomething } from '@/lib/agency/rules/scopes';
import type { CycleRow } from '@/lib/cycles/queries';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { leaderOf } from '@/lib/people/queries/leader-of-unit';
import { isOpenOn, matchesUnit, UNIT_LABEL } from '@/lib/people/queries/units';
import { matrixKeyOf } from '../rules/matrix-key';

const PAGE_SIZE = 25;
export type UnitMatrixRow = {
  unitId: string;
  unit: string;
  closedOn: PlainDate | null;
  leader: string | null;
  key: string | null;
  roles: number;
};
type Year = Pick<CycleRow, 'id' | 'startOn' | 'endOn'>;
type Wanted = { cycle: Year; q: string; after?: string; before?: string };

/**
 * One page of the units that were not closed before a year and that the reader oversees, each with the matrix of its leader. The leader is
 * the leader of today. If the year or the unit has ended, it is the leader of its last day. Undefined for a reader who oversees no unit.
 */
export function listUnitMatrices(ctx: Context, wanted: Wanted) {
  const scope = scopeOf(ctx.actor, 'plans');
  if (!coversSomething(scope)) return undefined;
  const q = wanted.q.trim().toLowerCase();
  const backwards = wanted.before !== undefined;
  const cursor = wanted.before ?? wanted.after;
  const where = and(
    isOpenOn(sql`"units"`, sql`${wanted.cycle.startOn}`),
    withinScope(units.path, scope),
    q ? matchesUnit(q) : undefined,
    cursor ? beyond(cursor, backwards) : undefined,
  );
  const found = unitPage(ctx, wanted.cycle, where, backwards);
  const rows = found.slice(0, PAGE_SIZE);
  if (backwards) rows.reverse();
  const hasMore = found.length > PAGE_SIZE;
  return {
    rows: withLeaders(ctx, rows, wanted.cycle.id),
    previous: (backwards ? hasMore : cursor !== undefined) ? rows[0]?.id : undefined,
    next: backwards || hasMore ? rows.at(-1)?.id : undefined,
  };
}

function beyond(cursor: string, backwards: boolean): SQL {
  const at = sql`(select x.sort_key, x.id from units x where x.id = ${cursor})`;
  return backwards ? sql`(${units.sortKey}, ${units.id}) < ${at}` : sql`(${units.sortKey}, ${units.id}) > ${at}`;
}

type UnitRow = { id: string; name: string; closedOn: PlainDate | null; leaderAssignmentId: string | null };

/** The units, each with the segment of its leader: the latest one that has begun. Null if the unit has no leader. */
function unitPage(ctx: Context, { endOn }: Year, where: SQL | undefined, backwards: boolean): UnitRow[] {
  const order = backwards ? desc : asc;
  const day = sql`min(${todayOf(ctx)}, ${endOn}, coalesce(${units.closedOn}, '9999-12-31'))`;
  const leader = leaderOf(sql`${units.id}`, day);
  const segment = sql<string | null>`(select a.id from assignments a where a.employee_id = ${leader}
    and a.from_on <= ${day} order by a.from_on desc limit 1)`;
  return ctx.db
    .select({ id: units.id, name: UNIT_LABEL, closedOn: units.closedOn, leaderAssignmentId: segment })
    .from(units)
    .where(where)
    .orderBy(order(units.sortKey), order(units.id))
    .limit(PAGE_SIZE + 1)
    .all();
}

const leaders = prepared((db) =>
  db
    .select({
      assignmentId: assignments.id,
      name: employees.name,
      roles: sql<number>`(select count(*) from role_cells c where c.cycle_id = ${sql.placeholder('cycleId')}
        and c.leader_assignment_id = ${assignments.id} and c.team_id is null and c.role = 'result')`,
    })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .where(sql`${assignments.id} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
);

function withLeaders(ctx: Context, rows: readonly UnitRow[], cycleId: string): UnitMatrixRow[] {
  const ids = JSON.stringify(rows.flatMap(({ leaderAssignmentId }) => leaderAssignmentId ?? []));
  const byId = new Map(
    leaders(ctx.db)
      .all({ cycleId, ids })
      .map((row) => [row.assignmentId, row]),
  );
  return rows.map(({ id, name, closedOn, leaderAssignmentId }) => {
    const leader = byId.get(leaderAssignmentId ?? '');
    const key = leader ? matrixKeyOf({ cycleId, leaderAssignmentId: leader.assignmentId }) : null;
    return { unitId: id, unit: name, closedOn, leader: leader?.name ?? null, key, roles: leader?.roles ?? 0 };
  });
}
