import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, flag, id, instant, isDay, revision } from './columns';
import { cycles } from './cycles';
import { assignments, employees, units } from './people/register';

/** A work team (tim kerja) of a year: the unit that forms it and its lead. Members may come from any unit. */
export const workTeams = sqliteTable(
  'work_teams',
  {
    id: id(),
    cycleId: text('cycle_id')
      .notNull()
      .references(() => cycles.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    name: text('name').notNull(),
    leadAssignmentId: text('lead_assignment_id')
      .notNull()
      .references(() => assignments.id),
    letterNumber: text('letter_number').notNull().default(''),
    fromOn: day('from_on').notNull(),
    toOn: day('to_on'),
    /** Whether people may apply for the team themselves (pengajuan sukarela, R6 p.46 no.8b and no.11). */
    isOpen: flag('is_open').notNull().default(false),
    formedBy: text('formed_by')
      .notNull()
      .references(() => employees.id),
    formedAt: instant('formed_at').notNull(),
    revision: revision(),
  },
  (t) => [
    index('work_teams_unit').on(t.cycleId, t.unitId),
    index('work_teams_lead').on(t.leadAssignmentId),
    // Rows that belong to the lead of a team refer to these two columns together.
    uniqueIndex('work_teams_led').on(t.id, t.leadAssignmentId),
    check('work_teams_from_on', isDay(t.fromOn)),
    check('work_teams_to_on', sql`${t.toOn} is null or ${t.toOn} >= ${t.fromOn}`),
  ],
);

/**
 * Members of a team, and people who are to become members. If the lead is not the appraiser of a member, that appraiser must approve (R6
 * p.46 no.10).
 */
export const workTeamMembers = sqliteTable(
  'work_team_members',
  {
    id: id(),
    teamId: text('team_id')
      .notNull()
      .references(() => workTeams.id),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    addedBy: text('added_by')
      .notNull()
      .references(() => employees.id),
    addedAt: instant('added_at').notNull(),
    /** Null until the appraiser of the member approves. It is set at once if that appraiser leads the team or adds the member. */
    approvedBy: text('approved_by').references(() => employees.id),
    approvedAt: instant('approved_at'),
    declinedBy: text('declined_by').references(() => employees.id),
    declinedAt: instant('declined_at'),
    declineReason: text('decline_reason'),
    removedAt: instant('removed_at'),
  },
  (t) => [
    uniqueIndex('work_team_members_one').on(t.teamId, t.assignmentId).where(sql`${t.removedAt} is null`),
    index('work_team_members_assignment').on(t.assignmentId),
    check('work_team_members_one_answer', sql`${t.approvedAt} is null or ${t.declinedAt} is null`),
  ],
);
