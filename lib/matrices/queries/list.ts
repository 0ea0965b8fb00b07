import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { assignments, cycles, employees, positions, units, workTeams } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import type { CycleRow } from '@/lib/cycles/queries';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { listAppraisedSegments } from '@/lib/people/queries/reporting-line';
import { withinScope } from '@/lib/people/queries/units';
import { readingScope } from '@/lib/people/rules/access';
import { matrixKeyOf } from '../rules/matrix-key';

const ownSegments = prepared((db) =>
  db
    .select({
      cycle: cycles,
      assignmentId: assignments.id,
      position: positions.name,
      unit: units.name,
      roles: sql<number>`(select count(*) from role_cells c where c.cycle_id = ${cycles.id}
        and c.leader_assignment_id = ${assignments.id} and c.team_id is null and c.role = 'result')`,
    })
    .from(assignments)
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .innerJoin(
      cycles,
      sql`${cycles.status} = 'open' and ${assignments.fromOn} <= ${cycles.endOn}
        and (${assignments.toOn} is null or ${assignments.toOn} >= ${cycles.startOn})`,
    )
    .where(
      and(
        eq(assignments.employeeId, sql.placeholder('employeeId')),
        sql`${assignments.fromOn} <= ${sql.placeholder('day')}`,
        sql`(${assignments.toOn} is null or ${assignments.toOn} >= ${sql.placeholder('day')})`,
      ),
    )
    .orderBy(desc(cycles.year), sql`${cycles.purpose} = 'practice'`)
    .prepare(),
);

const ownTeams = prepared((db) =>
  db
    .select({
      cycle: cycles,
      teamId: workTeams.id,
      name: workTeams.name,
      unit: units.name,
      people: sql<number>`(select count(*) from work_team_members m where m.team_id = ${workTeams.id}
        and m.removed_at is null and m.approved_at is not null)`,
      roles: sql<number>`(select count(*) from role_cells c where c.team_id = ${workTeams.id} and c.role = 'result')`,
    })
    .from(workTeams)
    .innerJoin(assignments, eq(assignments.id, workTeams.leadAssignmentId))
    .innerJoin(units, eq(units.id, workTeams.unitId))
    .innerJoin(cycles, and(eq(cycles.id, workTeams.cycleId), eq(cycles.status, 'open')))
    .where(eq(assignments.employeeId, sql.placeholder('employeeId')))
    .orderBy(desc(cycles.year), asc(workTeams.name))
    .prepare(),
);

export type LedMatrix = {
  key: string;
  cycle: Pick<CycleRow, 'name' | 'year' | 'purpose'>;
  /** The unit, or the team with the unit that formed it. */
  title: string;
  isTeam: boolean;
  people: number;
  roles: number;
};

/** The matrices that the reader leads in the open years: of the own people where there are any, and of each team. */
export function listLedMatrices(ctx: Context): LedMatrix[] {
  const { employeeId } = ctx.actor;
  const day = todayOf(ctx);
  const ofUnits = ownSegments(ctx.db)
    .all({ employeeId, day })
    .map(({ cycle, assignmentId, position, unit, roles }) => ({
      key: matrixKeyOf({ cycleId: cycle.id, leaderAssignmentId: assignmentId }),
      cycle,
      title: `${position}, ${unit}`,
      isTeam: false,
      people: countPeople(ctx, cycle, day),
      roles,
    }));
  const teams = ownTeams(ctx.db)
    .all({ employeeId })
    .map(({ teamId, name, unit, ...row }) => ({
      ...row,
      key: matrixKeyOf({ teamId }),
      title: `${name} (${unit})`,
      isTeam: true,
    }));
  return [...ofUnits.filter(({ people }) => people > 0), ...teams];
}

function countPeople({ db, actor }: Context, { startOn, endOn }: CycleRow, day: string): number {
  const fromOn = day > startOn ? day : startOn;
  return listAppraisedSegments(db, actor.employeeId, { fromOn, toOn: endOn }, day).length;
}

const PAGE_SIZE = 25;
export type UnitMatrixRow = { unitId: string; unit: string; leader: string | null; key: string | null; roles: number };
type Wanted = { cycleId: string; q: string; after?: string; before?: string };

/** One page of the open units that the reader oversees, each with the matrix of whoever leads it today; undefined for everybody else. */
export function listUnitMatrices(ctx: Context, wanted: Wanted) {
  const scope = readingScope(ctx.actor);
  if (scope !== 'all' && scope.length === 0) return undefined;
  const backwards = wanted.before !== undefined;
  const cursor = wanted.before ?? wanted.after;
  const where = and(
    isNull(units.closedOn),
    withinScope(scope),
    named(wanted.q.trim().toLowerCase()),
    cursor ? beyond(cursor, backwards) : undefined,
  );
  const found = unitPage(ctx, where, backwards);
  const rows = found.slice(0, PAGE_SIZE);
  if (backwards) rows.reverse();
  const hasMore = found.length > PAGE_SIZE;
  return {
    rows: withLeaders(ctx, rows, wanted.cycleId),
    previous: (backwards ? hasMore : cursor !== undefined) ? rows[0]?.id : undefined,
    next: backwards || hasMore ? rows.at(-1)?.id : undefined,
  };
}

function named(typed: string): SQL | undefined {
  if (typed === '') return undefined;
  return sql`(instr(lower(${units.name}), ${typed}) > 0 or lower(${units.code}) = ${typed})`;
}

function beyond(cursor: string, backwards: boolean): SQL {
  const at = sql`(select lower(x.name), x.id from units x where x.id = ${cursor})`;
  return backwards
    ? sql`(lower(${units.name}), ${units.id}) < ${at}`
    : sql`(lower(${units.name}), ${units.id}) > ${at}`;
}

type UnitRow = { id: string; name: string; leaderAssignmentId: string | null };

/** `leaderOn` as an expression, and the segment that the leader is in. */
function unitPage(ctx: Context, where: SQL | undefined, backwards: boolean): UnitRow[] {
  const order = backwards ? desc : asc;
  const day = todayOf(ctx);
  const leader = sql`coalesce(
    (select n.appraiser_id from appraiser_appointments n where n.unit_id = ${units.id} and n.withdrawn_at is null
      and n.from_on <= ${day} and (n.to_on is null or n.to_on >= ${day}) order by n.appointed_at desc limit 1),
    (select h.employee_id from positions hp join assignments h on h.position_id = hp.id
      where hp.unit_id = ${units.id} and hp.is_head = 1 and h.from_on <= ${day}
        and (h.to_on is null or h.to_on >= ${day}) order by h.from_on desc limit 1))`;
  const segment = sql<string | null>`(select a.id from assignments a where a.employee_id = ${leader}
    and a.from_on <= ${day} order by a.from_on desc limit 1)`;
  return ctx.db
    .select({ id: units.id, name: units.name, leaderAssignmentId: segment })
    .from(units)
    .where(where)
    .orderBy(order(sql`lower(${units.name})`), order(units.id))
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
  return rows.map(({ id, name, leaderAssignmentId }) => {
    const leader = byId.get(leaderAssignmentId ?? '');
    const key = leader ? matrixKeyOf({ cycleId, leaderAssignmentId: leader.assignmentId }) : null;
    return { unitId: id, unit: name, leader: leader?.name ?? null, key, roles: leader?.roles ?? 0 };
  });
}
