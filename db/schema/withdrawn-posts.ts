import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, id, instant, isDay } from './columns';
import { employees, positions, units } from './people';

/** A post that was registered for a later day and never began: its segment is deleted; its data and the reason are kept here. */
export const withdrawnPosts = sqliteTable(
  'withdrawn_posts',
  {
    id: id(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    positionId: text('position_id')
      .notNull()
      .references(() => positions.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    fromOn: day('from_on').notNull(),
    reason: text('reason').notNull(),
    withdrawnBy: text('withdrawn_by')
      .notNull()
      .references(() => employees.id),
    withdrawnAt: instant('withdrawn_at').notNull(),
  },
  (t) => [
    index('withdrawn_posts_employee').on(t.employeeId, t.withdrawnAt),
    check('withdrawn_posts_from_on', isDay(t.fromOn)),
  ],
);
