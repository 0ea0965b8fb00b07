import { and, eq, isNull, sql } from 'drizzle-orm';
import { assignments, units, workTeamMembers, workTeams } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { lastsUntil } from '@/lib/kernel/spans';
import { UNIT_LABEL } from '@/lib/people/queries/units';

const teamRow = prepared((db) =>
  db
    .select({ team: workTeams, unit: UNIT_LABEL, unitPath: units.path })
    .from(workTeams)
    .innerJoin(units, eq(units.id, workTeams.unitId))
    .where(eq(workTeams.id, sql.placeholder('teamId')))
    .prepare(),
);

export type FormedTeam = typeof workTeams.$inferSelect & { unit: string; unitPath: string };

/** A team by its id, with the unit that formed it. Unscoped. */
export function teamById(db: Db, teamId: string): FormedTeam | undefined {
  const row = teamRow(db).get({ teamId });
  return row && { ...row.team, unit: row.unit, unitPath: row.unitPath };
}

const memberRows = prepared((db) =>
  db
    .select({ assignmentId: workTeamMembers.assignmentId, approvedAt: workTeamMembers.approvedAt })
    .from(workTeamMembers)
    .innerJoin(assignments, eq(assignments.id, workTeamMembers.assignmentId))
    .where(
      and(
        eq(workTeamMembers.teamId, sql.placeholder('teamId')),
        lastsUntil(assignments.toOn, sql.placeholder('day')),
        isNull(workTeamMembers.removedAt),
        isNull(workTeamMembers.declinedAt),
      ),
    )
    .prepare(),
);

/** The members of a team whose post lasts at least until this day, including people whose appraiser has not answered. Unscoped. */
export function membersUntil(
  db: Db,
  teamId: string,
  day: PlainDate,
): { assignmentId: string; approvedAt: Date | null }[] {
  return memberRows(db).all({ teamId, day });
}
