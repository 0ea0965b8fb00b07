import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { EVIDENCE_KINDS } from '../../lib/evidence/rules/vocabulary';
import { id, instant, oneOf } from './columns';
import { periods } from './cycles';
import { employees } from './people/register';
import { skps } from './skp';

export const evidence = sqliteTable(
  'evidence',
  {
    id: id(),
    skpId: text('skp_id')
      .notNull()
      .references(() => skps.id),
    periodId: text('period_id')
      .notNull()
      .references(() => periods.id),
    resultLineageId: text('result_lineage_id').notNull(),
    kind: text('kind', { enum: EVIDENCE_KINDS }).notNull(),
    url: text('url'),
    note: text('note').notNull(),
    addedBy: text('added_by')
      .notNull()
      .references(() => employees.id),
    addedAt: instant('added_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (t) => [index('evidence_skp').on(t.skpId, t.periodId), check('evidence_kind', oneOf(t.kind, EVIDENCE_KINDS))],
);
