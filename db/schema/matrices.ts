import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { CASCADE_METHODS, CELL_ROLES, COLUMN_KINDS, ROW_ORDERS } from '../../lib/matrices/rules/vocabulary';
import { RESULT_KINDS } from '../../lib/skp/rules/vocabulary';
import { day, flag, id, instant, isDay, isDecimal, oneOf, revision } from './columns';
import { cycles } from './cycles';
import { assignments, employees, units } from './people';

/** A work team (tim kerja) of a year: the unit that assigns, who leads it, and people of any unit. */
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
    /** Whether people may apply for it themselves (pengajuan sukarela, R6 p.46 no.8b and no.11). */
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
    check('work_teams_from_on', isDay(t.fromOn)),
    check('work_teams_to_on', sql`${t.toOn} is null or ${t.toOn} >= ${t.fromOn}`),
  ],
);

/** Members of a team, or people who support a result of a leader who is not their appraiser, who must approve (R6 p.46 no.10). */
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
    /** Null while the appraiser of the member has not answered; set at once where the leader is that appraiser. */
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

/** One result in a cell of the role matrix (format A.1.5): leader × column × member × number. A matrix belongs to a segment or a team. */
export const roleCells = sqliteTable(
  'role_cells',
  {
    id: id(),
    cycleId: text('cycle_id')
      .notNull()
      .references(() => cycles.id),
    leaderAssignmentId: text('leader_assignment_id')
      .notNull()
      .references(() => assignments.id),
    /** Null in the matrix of a unit's own people. */
    teamId: text('team_id').references(() => workTeams.id),
    columnKind: text('column_kind', { enum: COLUMN_KINDS }).notNull(),
    /** Lineage of the leader's indicator or result, or id of the unit's indicator. */
    columnKey: text('column_key').notNull(),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    /** Which result of the cell: a cell may hold several. A number is unique while its row exists. */
    ordinal: integer('ordinal').notNull().default(0),
    role: text('role', { enum: CELL_ROLES }).notNull(),
    /** Peran hasil, in the words that become the member's RHK; empty when there is no role. */
    wording: text('wording').notNull().default(''),
    resultKind: text('result_kind', { enum: RESULT_KINDS }).notNull().default('utama'),
    method: text('method', { enum: CASCADE_METHODS }),
    /** The member's part of the leader's target, in direct cascading by load (R6 p.41: 10 tons = 5 + 5). */
    share: text('share'),
    writtenBy: text('written_by')
      .notNull()
      .references(() => employees.id),
    writtenAt: instant('written_at').notNull(),
    revision: revision(),
  },
  (t) => [
    uniqueIndex('role_cells_unit_one')
      .on(t.cycleId, t.leaderAssignmentId, t.columnKind, t.columnKey, t.assignmentId, t.ordinal)
      .where(sql`${t.teamId} is null`),
    uniqueIndex('role_cells_team_one')
      .on(t.teamId, t.columnKind, t.columnKey, t.assignmentId, t.ordinal)
      .where(sql`${t.teamId} is not null`),
    index('role_cells_member').on(t.assignmentId, t.cycleId),
    // The two indexes above are partial: SQLite uses neither of them if the team is a parameter.
    index('role_cells_matrix').on(t.cycleId, t.leaderAssignmentId),
    index('role_cells_column').on(t.columnKey),
    check('role_cells_role', oneOf(t.role, CELL_ROLES)),
    check('role_cells_column', oneOf(t.columnKind, COLUMN_KINDS)),
    check('role_cells_kind', oneOf(t.resultKind, RESULT_KINDS)),
    check('role_cells_method', oneOf(t.method, CASCADE_METHODS)),
    check('role_cells_share', isDecimal(t.share)),
    check('role_cells_wording', sql`(${t.role} = 'result') = (${t.wording} <> '')`),
  ],
);

/** The order of the rows of a matrix that the leader chose; without a row they are ordered by name. */
export const matrixOrders = sqliteTable(
  'matrix_orders',
  {
    id: id(),
    cycleId: text('cycle_id')
      .notNull()
      .references(() => cycles.id),
    leaderAssignmentId: text('leader_assignment_id')
      .notNull()
      .references(() => assignments.id),
    /** Null in the matrix of a unit's own people. */
    teamId: text('team_id').references(() => workTeams.id),
    rowOrder: text('row_order', { enum: ROW_ORDERS }).notNull(),
    /** Segments in the order the leader chose, as a JSON list; all others follow by name. */
    byHand: text('by_hand').notNull().default('[]'),
    revision: revision(),
  },
  (t) => [
    uniqueIndex('matrix_orders_unit_one').on(t.cycleId, t.leaderAssignmentId).where(sql`${t.teamId} is null`),
    uniqueIndex('matrix_orders_team_one').on(t.teamId).where(sql`${t.teamId} is not null`),
    check('matrix_orders_row_order', oneOf(t.rowOrder, ROW_ORDERS)),
  ],
);
