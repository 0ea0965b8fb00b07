import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { checkIns, evidence, periods } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';

const shown = {
  id: evidence.id,
  periodId: evidence.periodId,
  resultLineageId: evidence.resultLineageId,
  url: evidence.url,
  note: evidence.note,
  addedAt: evidence.addedAt,
};

const currentRows = prepared((db) =>
  db
    .select(shown)
    .from(evidence)
    .where(
      and(
        eq(evidence.skpId, sql.placeholder('skpId')),
        eq(evidence.periodId, sql.placeholder('periodId')),
        isNull(evidence.removedAt),
      ),
    )
    .orderBy(asc(evidence.addedAt), sql`evidence.rowid`)
    .prepare(),
);

const handedOverRows = prepared((db) =>
  db
    .select(shown)
    .from(evidence)
    .innerJoin(checkIns, and(eq(checkIns.skpId, evidence.skpId), eq(checkIns.periodId, evidence.periodId)))
    .innerJoin(periods, eq(periods.id, evidence.periodId))
    .where(
      and(
        eq(evidence.skpId, sql.placeholder('skpId')),
        sql`${evidence.addedAt} <= ${checkIns.submittedAt}`,
        sql`(${evidence.removedAt} is null or ${evidence.removedAt} > ${checkIns.submittedAt})`,
      ),
    )
    .orderBy(asc(periods.startOn), asc(evidence.addedAt), sql`evidence.rowid`)
    .prepare(),
);

export type EvidenceLink = ReturnType<ReturnType<typeof currentRows>['all']>[number];

/** The current links of one period, including changes that are not handed in yet. For the employee only. */
export function currentEvidence(db: Db, skpId: string, periodId: string): EvidenceLink[] {
  return currentRows(db).all({ skpId, periodId });
}

/**
 * The links of the whole year as the employee last handed them in, in the order of the periods. For all other readers. A report that is not
 * handed in, or was taken back, has none.
 */
export function evidenceOf(db: Db, skpId: string): EvidenceLink[] {
  return handedOverRows(db).all({ skpId });
}
