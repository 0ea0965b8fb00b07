import { and, asc, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import { assignments, employees, units, workTeams } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { withinScope } from '@/lib/agency/queries/scopes';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import { coversSomething } from '@/lib/agency/rules/scopes';
import type { CycleRow } from '@/lib/cycles/queries';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { lastsUntil } from '@/lib/kernel/spans';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import { type MembershipState, membershipState } from '../rules/membership';
import { teamPerson } from './teams';

const PAGE_SIZE = 25;

const columns = {
  id: workTeams.id,
  name: workTeams.name,
  fromOn: workTeams.fromOn,
  toOn: workTeams.toOn,
  unit: UNIT_LABEL,
  lead: employees.name,
  members: sql<number>`(select count(*) from work_team_members m where m.team_id = ${workTeams.id}
    and m.removed_at is null and m.approved_at is not null)`,
  waiting: sql<number>`(select count(*) from work_team_members m where m.team_id = ${workTeams.id}
    and m.removed_at is null and m.approved_at is null and m.declined_at is null)`,
};

export type TeamRow = {
  id: string;
  name: string;
  fromOn: string;
  toOn: string | null;
  unit: string;
  lead: string;
  members: number;
  waiting: number;
};

const me = sql.placeholder('employeeId');
const membership = (column: string) =>
  sql<number | null>`(select m.${sql.raw(column)} from work_team_members m join assignments x on x.id = m.assignment_id
    where m.team_id = ${workTeams.id} and m.removed_at is null and x.employee_id = ${me} order by m.added_at desc limit 1)`;

const ownTeams = prepared((db) =>
  db
    .select({
      ...columns,
      leads: sql<number>`${assignments.employeeId} = ${me}`,
      approvedAt: membership('approved_at'),
      declinedAt: membership('declined_at'),
    })
    .from(workTeams)
    .innerJoin(units, eq(units.id, workTeams.unitId))
    .innerJoin(assignments, eq(assignments.id, workTeams.leadAssignmentId))
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .where(
      and(
        eq(workTeams.cycleId, sql.placeholder('cycleId')),
        sql`${workTeams.id} in (
          select t.id from assignments a join work_teams t on t.lead_assignment_id = a.id where a.employee_id = ${me}
          union select m.team_id from assignments a join work_team_members m on m.assignment_id = a.id
            where a.employee_id = ${me} and m.removed_at is null)`,
      ),
    )
    .orderBy(asc(sql`lower(${workTeams.name})`), asc(workTeams.id))
    .prepare(),
);

export type OwnTeam = TeamRow & { leads: boolean; state: MembershipState };

/**
 * The teams of a year that the reader leads, belongs to, applied for, or was asked to join, also if the appraiser refused. For a team that
 * the reader leads, `state` has no meaning. One statement.
 */
export function listOwnTeams(ctx: Context, cycleId: string): OwnTeam[] {
  return ownTeams(ctx.db)
    .all({ cycleId, employeeId: ctx.actor.employeeId })
    .map(({ leads, approvedAt, declinedAt, ...row }) => ({
      ...row,
      leads: leads === 1,
      state: membershipState({ approvedAt, declinedAt, removedAt: null }),
    }));
}

export type TeamsAsked = { cycle: CycleRow; only: 'units' | 'open'; q: string; after?: string; before?: string };

/**
 * One page of teams, ordered by name. With `only: 'open'`: teams that take applications. Otherwise: teams of the units where the reader
 * forms or oversees teams.
 */
export function listTeams(ctx: Context, { cycle, only, q, after, before }: TeamsAsked) {
  const backwards = before !== undefined;
  const cursor = before ?? after;
  const where = and(
    eq(workTeams.cycleId, cycle.id),
    only === 'open' ? takingApplications(cycle, todayOf(ctx)) : within(ctx),
    named(q.trim().toLowerCase()),
    cursor ? beyond(cursor, backwards) : undefined,
  );
  const found = pageOf(ctx, where, backwards);
  const rows = found.slice(0, PAGE_SIZE);
  if (backwards) rows.reverse();
  const hasMore = found.length > PAGE_SIZE;
  return {
    rows,
    previous: (backwards ? hasMore : cursor !== undefined) ? rows[0]?.id : undefined,
    next: backwards || hasMore ? rows.at(-1)?.id : undefined,
  };
}

/** Whether the reader sees all teams of some unit (`reads`), and whether the reader can form teams in some unit (`forms`). */
export function readsTeamsOfUnits(ctx: Context): { reads: boolean; forms: boolean } {
  const [forms, reads] = [teamPerson(ctx).forms, scopeOf(ctx.actor, 'teams')];
  return { reads: coversSomething(forms) || coversSomething(reads), forms: coversSomething(forms) };
}

function within(ctx: Context): SQL | undefined {
  const scopes = [teamPerson(ctx).forms, scopeOf(ctx.actor, 'teams')];
  return scopes.includes('all') ? undefined : or(...scopes.map((scope) => withinScope(units.path, scope)));
}

/**
 * The condition for teams that take applications: in an open year, until the last day of the team. After the end of the year the last day
 * of the team does not count, because teams are then entered afterwards. Equal to the rule `takesApplications`.
 */
function takingApplications({ status, endOn }: CycleRow, day: string): SQL {
  if (status !== 'open') return sql`0`;
  const lasts = lastsUntil(workTeams.toOn, day);
  return sql`${workTeams.isOpen} = 1 and ${day > endOn ? sql`1` : lasts}`;
}

function named(typed: string): SQL | undefined {
  if (typed === '') return undefined;
  return sql`(instr(lower(${workTeams.name}), ${typed}) > 0 or instr(lower(${units.name}), ${typed}) > 0)`;
}

function beyond(cursor: string, backwards: boolean): SQL {
  const at = sql`(select lower(x.name), x.id from work_teams x where x.id = ${cursor})`;
  return backwards
    ? sql`(lower(${workTeams.name}), ${workTeams.id}) < ${at}`
    : sql`(lower(${workTeams.name}), ${workTeams.id}) > ${at}`;
}

function pageOf({ db }: Context, where: SQL | undefined, backwards: boolean): TeamRow[] {
  const order = backwards ? desc : asc;
  return db
    .select(columns)
    .from(workTeams)
    .innerJoin(units, eq(units.id, workTeams.unitId))
    .innerJoin(assignments, eq(assignments.id, workTeams.leadAssignmentId))
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .where(where)
    .orderBy(order(sql`lower(${workTeams.name})`), order(workTeams.id))
    .limit(PAGE_SIZE + 1)
    .all();
}
