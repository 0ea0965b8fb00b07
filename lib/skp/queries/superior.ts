import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { skps } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { appraiserCard } from '@/lib/people/queries/cards';
import { contentOf } from '../queries';

const planOfLeader = prepared((db) =>
  db
    .select({ versionId: skps.versionId, form: skps.form })
    .from(skps)
    .where(
      and(
        eq(skps.ownerId, sql.placeholder('ownerId')),
        eq(skps.cycleId, sql.placeholder('cycleId')),
        inArray(skps.status, ['submitted', 'agreed']),
      ),
    )
    .orderBy(desc(skps.createdAt))
    .limit(1)
    .prepare(),
);

export type SuperiorResult = { lineage: string; wording: string };
export type Superior = {
  name: string;
  position: string;
  /** Empty while the superior has submitted nothing, which blocks nobody. */
  results: SuperiorResult[];
};

/**
 * The appraiser of a segment with the results that it can support. For a head's plan the wording carries the indicators too, as the note
 * to the forms wants it (R6 p.57 *).
 */
export function superiorOf(
  db: Db,
  skp: { assignmentId: string; cycleId: string },
  day: PlainDate,
): Superior | undefined {
  const card = appraiserCard(db, skp.assignmentId, day);
  if (!card) return undefined;
  const plan = planOfLeader(db).get({ ownerId: card.employeeId, cycleId: skp.cycleId });
  const results = plan ? contentOf(db, plan.versionId).results : [];
  return {
    name: card.name,
    position: card.position,
    results: results.map(({ lineageId, title, indicators }) => ({
      lineage: lineageId,
      wording:
        plan?.form === 'head' && indicators.length > 0
          ? `${title} (${indicators.map((indicator) => indicator.title).join('; ')})`
          : title,
    })),
  };
}
