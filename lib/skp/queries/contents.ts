import { sql } from 'drizzle-orm';
import { skpAnnexLines, skpExpectations, skpIndicatorManuals, skpIndicators, skpResults } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import type { SkpContent } from '../queries';
import type { AnnexBlock } from '../rules/vocabulary';

const NAMED = sql`(select value from json_each(${sql.placeholder('ids')}))`;

const resultRows = prepared((db) =>
  db
    .select()
    .from(skpResults)
    .where(sql`${skpResults.versionId} in ${NAMED}`)
    .orderBy(sql`${skpResults.kind} = 'tambahan'`, skpResults.ordinal)
    .prepare(),
);
const indicatorRows = prepared((db) =>
  db
    .select()
    .from(skpIndicators)
    .where(sql`${skpIndicators.resultId} in ${NAMED}`)
    .orderBy(skpIndicators.ordinal)
    .prepare(),
);
const expectationRows = prepared((db) =>
  db.select().from(skpExpectations).where(sql`${skpExpectations.versionId} in ${NAMED}`).prepare(),
);
const annexRows = prepared((db) =>
  db
    .select()
    .from(skpAnnexLines)
    .where(sql`${skpAnnexLines.versionId} in ${NAMED}`)
    .orderBy(skpAnnexLines.ordinal)
    .prepare(),
);
const manualRows = prepared((db) =>
  db.select().from(skpIndicatorManuals).where(sql`${skpIndicatorManuals.versionId} in ${NAMED}`).prepare(),
);

/** The contents of several versions, each as `contentOf` returns it. Five SQL statements, however many versions there are. */
export function contentsOf(db: Db, versionIds: readonly string[]): (versionId: string) => SkpContent {
  const ids = JSON.stringify(versionIds);
  const results = resultRows(db).all({ ids });
  const indicators = Map.groupBy(
    indicatorRows(db).all({ ids: JSON.stringify(results.map(({ id }) => id)) }),
    ({ resultId }) => resultId,
  );
  const byVersion = <Row extends { versionId: string }>(rows: readonly Row[]) =>
    Map.groupBy(rows, (row) => row.versionId);
  const [ofResults, annex] = [byVersion(results), byVersion(annexRows(db).all({ ids }))];
  const [expectations, manuals] = [byVersion(expectationRows(db).all({ ids })), byVersion(manualRows(db).all({ ids }))];
  const linesOf = (versionId: string, block: AnnexBlock) =>
    (annex.get(versionId) ?? []).filter((row) => row.block === block).map(({ line }) => line);
  return (versionId) => ({
    results: (ofResults.get(versionId) ?? []).map((result) => ({
      ...result,
      indicators: indicators.get(result.id) ?? [],
    })),
    expectations: Object.fromEntries(
      (expectations.get(versionId) ?? []).map((row) => [row.coreValue, row.specialExpectation]),
    ),
    annex: {
      'resource-support': linesOf(versionId, 'resource-support'),
      accountability: linesOf(versionId, 'accountability'),
      consequence: linesOf(versionId, 'consequence'),
    },
    manuals: Object.fromEntries(
      (manuals.get(versionId) ?? []).map(({ id: _, versionId: __, indicatorLineageId, ...manual }) => [
        indicatorLineageId,
        manual,
      ]),
    ),
  });
}
