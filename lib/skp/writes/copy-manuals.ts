import { skpIndicatorManuals } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import { contentOf } from '../queries';
import type { CopyOffer } from '../queries/copying';
import { joiningOf } from '../rules/joining';
import { hasManuals } from '../rules/manual';
import type { PlanKind } from '../rules/plan-kind';
import { plainWording } from '../rules/wording';

/**
 * Copies the manuals of a head's indicators (format A.1.3). The indicators have to be copied before. A manual that was already begun in
 * this plan is not changed.
 */
export function copyManuals(db: Db, plan: PlanKind & { versionId: string }, copied: readonly CopyOffer[]): void {
  if (!hasManuals(plan)) return;
  const { results, manuals } = contentOf(db, plan.versionId);
  const rows = copied.flatMap(({ was, incoming, manuals: before }) => {
    const joining = joiningOf(incoming, results);
    if (joining.state === 'new') return [];
    return was.indicators.flatMap((indicator, i) => {
      const wanted = plainWording(incoming.indicators[i]?.title ?? '');
      const now = joining.result.indicators.find(({ title }) => plainWording(title) === wanted);
      const manual = before[indicator.lineageId];
      return now && manual && !(now.lineageId in manuals) ? [{ indicatorLineageId: now.lineageId, ...manual }] : [];
    });
  });
  for (const row of rows)
    db.insert(skpIndicatorManuals)
      .values({ id: newId(), versionId: plan.versionId, ...row })
      .onConflictDoNothing()
      .run();
}
