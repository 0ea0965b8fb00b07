import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { CASCADE_METHODS, CELL_ROLES, COLUMN_KINDS, ROW_ORDERS } from '../../lib/matrices/rules/vocabulary';
import { RESULT_KINDS } from '../../lib/skp/rules/vocabulary';
import { id, instant, isDecimal, oneOf, revision } from './columns';
import { cycles } from './cycles';
import { assignments, employees } from './people/register';
import { workTeams } from './teams';

/**
 * One row of a cell of the role matrix (format A.1.5): a result, or "no role". The cell is found by matrix, column and member. The matrix
 * belongs to a team, or to the segment of a leader.
 */
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
    /** Null in the matrix of a unit for its own people. */
    teamId: text('team_id'),
    columnKind: text('column_kind', { enum: COLUMN_KINDS }).notNull(),
    /** The lineage of the leader's indicator or result, or the id of an indicator of the unit's objectives, by `columnKind`. */
    columnKey: text('column_key').notNull(),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    /**
     * The number of the row within its cell, from 0. A cell may have several results. After a row is deleted, its number may be used again.
     */
    ordinal: integer('ordinal').notNull().default(0),
    role: text('role', { enum: CELL_ROLES }).notNull(),
    /** The expected result (peran hasil), in the words that become the member's RHK; empty if the role is `none`. */
    wording: text('wording').notNull().default(''),
    resultKind: text('result_kind', { enum: RESULT_KINDS }).notNull().default('utama'),
    method: text('method', { enum: CASCADE_METHODS }),
    /** The member's part of the leader's target, if it is divided directly by load (R6 p.41: 10 tons = 5 + 5). */
    share: text('share'),
    writtenBy: text('written_by')
      .notNull()
      .references(() => employees.id),
    writtenAt: instant('written_at').notNull(),
    revision: revision(),
  },
  (t) => [
    // If a team gets another lead, SQLite writes the new lead into the cells of the team.
    foreignKey({
      columns: [t.teamId, t.leaderAssignmentId],
      foreignColumns: [workTeams.id, workTeams.leadAssignmentId],
    }).onUpdate('cascade'),
    uniqueIndex('role_cells_unit_one')
      .on(t.cycleId, t.leaderAssignmentId, t.columnKind, t.columnKey, t.assignmentId, t.ordinal)
      .where(sql`${t.teamId} is null`),
    uniqueIndex('role_cells_team_one')
      .on(t.teamId, t.columnKind, t.columnKey, t.assignmentId, t.ordinal)
      .where(sql`${t.teamId} is not null`),
    index('role_cells_member').on(t.assignmentId, t.cycleId),
    // This index is needed beside the two unique indexes: they are partial, and SQLite does not use them if the team is a parameter.
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

/** The order of the rows of a matrix, if the leader chose one. A matrix without such an entry is ordered by name. */
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
    /** Null in the matrix of a unit for its own people. */
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
