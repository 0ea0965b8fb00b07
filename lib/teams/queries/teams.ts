import { and, eq, sql } from 'drizzle-orm';
import { assignments, cycles, employees, positions, units, workTeams } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import type { Context, Db } from '@/lib/kernel/context';
import type { Decision } from '@/lib/kernel/decision';
import { prepared } from '@/lib/kernel/prepared';
import { unitsLedBy } from '@/lib/people/queries/leaders';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import { APPRAISER_OF_SEGMENT, reportingColumns } from '@/lib/people/queries/segments-around';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import {
  canAssign,
  canManageTeam,
  canRemove,
  formingScope,
  mayReadTeam,
  readsWholeTeam,
  seesMember,
  type TeamPerson,
  type TeamPlace,
  takesApplications,
} from '../rules/access';
import { canAnswer, type MembershipState, membershipState } from '../rules/membership';
import { isTeamOver } from '../rules/terms';

const teamRow = prepared((db) =>
  db
    .select({
      team: workTeams,
      cycle: cycles,
      unit: UNIT_LABEL,
      unitPath: units.path,
      leadId: employees.id,
      lead: employees.name,
      leadPosition: positions.name,
    })
    .from(workTeams)
    .innerJoin(cycles, eq(cycles.id, workTeams.cycleId))
    .innerJoin(units, eq(units.id, workTeams.unitId))
    .innerJoin(assignments, eq(assignments.id, workTeams.leadAssignmentId))
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .where(eq(workTeams.id, sql.placeholder('teamId')))
    .prepare(),
);

const day = sql`${sql.placeholder('day')}`;

/** All members of a team, and all people who were asked, applied or were refused, as the table `s` that `APPRAISER_OF_SEGMENT` reads. */
const MEMBERS = sql`(select m.id as member_id, m.added_by, m.approved_at, m.declined_at, m.decline_reason, e.name,
    p.name as position, (u.name || u.apart) as unit, ${reportingColumns(day)}
  from work_team_members m
  cross join assignments a on a.id = m.assignment_id
  join employees e on e.id = a.employee_id
  join positions p on p.id = a.position_id
  join units u on u.id = a.unit_id
  where m.team_id = ${sql.placeholder('teamId')} and m.removed_at is null) s`;

const memberRows = prepared((db) =>
  db
    .select({
      id: sql<string>`x.member_id`,
      assignmentId: sql<string>`x.id`,
      employeeId: sql<string>`x.employee_id`,
      name: sql<string>`x.name`,
      position: sql<string>`x.position`,
      unit: sql<string>`x.unit`,
      appraiserId: sql<string | null>`x.appraiser_id`,
      appraiser: sql<string | null>`(select b.name from employees b where b.id = x.appraiser_id)`,
      isApplication: sql<number>`x.added_by = x.employee_id`,
      approvedAt: sql<number | null>`x.approved_at`,
      declinedAt: sql<number | null>`x.declined_at`,
      declineReason: sql<string | null>`x.decline_reason`,
    })
    .from(sql`(select s.*, ${APPRAISER_OF_SEGMENT} as appraiser_id from ${MEMBERS}) x`)
    .orderBy(sql`lower(x.name)`, sql`x.member_id`)
    .prepare(),
);

type Row = NonNullable<ReturnType<ReturnType<typeof teamRow>['get']>>;
export type TeamMember = {
  id: string;
  assignmentId: string;
  employeeId: string;
  name: string;
  position: string;
  unit: string;
  /** Today's appraiser; null if nobody appraises the segment. */
  appraiserId: string | null;
  appraiser: string | null;
  state: MembershipState;
  /** Whether the member applied; otherwise somebody else added the member. */
  isApplication: boolean;
  declineReason: string | null;
};
/** A team with everything that its rules need. */
export type TeamInHand = Row['team'] &
  TeamPlace & {
    cycle: Row['cycle'];
    unit: string;
    lead: string;
    leadPosition: string;
    superiorId: string | undefined;
    members: TeamMember[];
  };

/** The actor, and the units in which the actor can form teams today. */
export function teamPerson(ctx: Context): TeamPerson {
  const led = unitsLedBy(ctx.db, ctx.actor.employeeId, todayOf(ctx));
  return { ...ctx.actor, forms: formingScope(ctx.actor, led) };
}

/**
 * A team by its id, with its members and all people who were asked, applied or were refused; undefined if there is none. Unscoped: the
 * command then checks the right.
 */
export function teamInHand(ctx: Context, teamId: string): TeamInHand | undefined {
  const row = teamRow(ctx.db).get({ teamId });
  if (!row) return undefined;
  const { team, cycle, ...words } = row;
  const today = todayOf(ctx);
  return {
    ...team,
    ...words,
    cycle,
    cycleStatus: cycle.status,
    isOver: isTeamOver(team, cycle, today),
    superiorId: appraiserOn(ctx.db, team.leadAssignmentId, today)?.employeeId,
    members: membersOf(ctx.db, team.id, today),
  };
}

function membersOf(db: Db, teamId: string, today: string): TeamMember[] {
  return memberRows(db)
    .all({ teamId, day: today })
    .map(({ isApplication, approvedAt, declinedAt, ...row }) => ({
      ...row,
      isApplication: isApplication === 1,
      state: membershipState({ approvedAt, declinedAt, removedAt: null }),
    }));
}

/** A member, and what the reader can do: answer as the appraiser, or remove the member or the reader's own application. */
export type SeenMember = TeamMember & { waitsForReader: boolean; removing: Decision };
export type TeamPage = {
  team: TeamInHand;
  /** Only the members that the reader may see. */
  members: SeenMember[];
  own: TeamMember | undefined;
  managing: Decision;
  assigning: Decision;
  /** Whether the reader sees all members: the lead, the lead's appraiser, and people who form or oversee teams of the unit. */
  readsWhole: boolean;
  takesApplications: boolean;
};

/** A team with the parts that the reader may see; undefined if the reader may not know of the team. */
export function findTeam(ctx: Context, teamId: string): TeamPage | undefined {
  const team = teamInHand(ctx, teamId);
  const person = teamPerson(ctx);
  if (!team || !mayReadTeam(person, team)) return undefined;
  const { employeeId } = person;
  const { isOver, cycleStatus } = team;
  const waits = ({ appraiserId, state }: TeamMember) =>
    canAnswer({ isAppraiser: appraiserId === employeeId, state, isOver, cycleStatus }).allowed;
  return {
    team,
    members: team.members
      .filter((member) => seesMember(person, team, member))
      .map((member) => ({
        ...member,
        waitsForReader: waits(member),
        removing: canRemove(person, team, member),
      })),
    own: team.members.find((member) => member.employeeId === employeeId),
    managing: canManageTeam(person, team),
    assigning: canAssign(person, team),
    readsWhole: readsWholeTeam(person, team),
    takesApplications: takesApplications(team) && employeeId !== team.leadId,
  };
}

const teamsOfUnit = prepared((db) =>
  db
    .select({
      id: workTeams.id,
      name: workTeams.name,
      fromOn: workTeams.fromOn,
      toOn: workTeams.toOn,
      leadAssignmentId: workTeams.leadAssignmentId,
    })
    .from(workTeams)
    .where(and(eq(workTeams.cycleId, sql.placeholder('cycleId')), eq(workTeams.unitId, sql.placeholder('unitId'))))
    .orderBy(sql`lower(${workTeams.name})`, workTeams.id)
    .prepare(),
);

/** The teams that a unit formed in a year. Unscoped. */
export function listTeamsOfUnit(db: Db, place: { cycleId: string; unitId: string }) {
  return teamsOfUnit(db).all(place);
}

const otherTeams = prepared((db) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(workTeams)
    .where(
      sql`${workTeams.cycleId} = ${sql.placeholder('cycleId')} and ${workTeams.id} <> ${sql.placeholder('teamId')}
        and ${workTeams.id} in (select m.team_id from work_team_members m where m.assignment_id = ${sql.placeholder('assignmentId')}
          and m.approved_at is not null and m.removed_at is null)`,
    )
    .prepare(),
);

/**
 * In how many other teams of the year a person is an approved member with this post. The appraiser considers this load before approving (R6
 * p.46 no.12).
 */
export function countOtherTeams(
  db: Db,
  team: { id: string; cycleId: string },
  member: { assignmentId: string },
): number {
  const asked = { cycleId: team.cycleId, teamId: team.id, assignmentId: member.assignmentId };
  return otherTeams(db).get(asked)?.count ?? 0;
}
