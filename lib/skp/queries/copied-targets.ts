import type { Db } from '@/lib/kernel/context';
import { contentOf, type IndicatorRow, type SkpContent, type SkpHead } from '../queries';
import { plainWording } from '../rules/wording';
import { earlierPlans } from './earlier-plans';

/**
 * An indicator with a copied target that was not checked yet. `before`: the indicator from which it was copied; undefined if it is not
 * found. `label`: the name of the earlier plan.
 */
export type CopiedTarget = { result: string; indicator: IndicatorRow; before: IndicatorRow | undefined; label: string };

/**
 * The copied targets of a plan that were not checked yet, and the ids of the plans they come from. Unscoped: the caller has found the plan.
 */
export function copiedTargets(
  db: Db,
  skp: SkpHead,
  { results }: SkpContent,
): { rows: CopiedTarget[]; plans: string[] } {
  const waiting = results.filter(({ indicators }) => indicators.some(({ targetToCheck }) => targetToCheck));
  if (waiting.length === 0) return { rows: [], plans: [] };
  const earlier = earlierPlans(db, skp).map(({ skpId, versionId }) => ({ skpId, ...contentOf(db, versionId) }));
  const sourceOf = (lineage: string | null) =>
    earlier.find((plan) => plan.results.some(({ lineageId }) => lineageId === lineage));
  const rows = waiting.flatMap(({ title, originId, originLabel, indicators }) => {
    const source = sourceOf(originId)?.results.find(({ lineageId }) => lineageId === originId);
    return indicators
      .filter(({ targetToCheck }) => targetToCheck)
      .map((indicator) => ({
        ...{ result: title, indicator, label: originLabel },
        before: source?.indicators.find((was) => saysTheSame(was, indicator)),
      }));
  });
  return { rows, plans: [...new Set(waiting.flatMap(({ originId }) => sourceOf(originId)?.skpId ?? []))] };
}

/** Whether one indicator was copied from the other. The text of a qualitative copy begins with the words of the original. */
function saysTheSame(was: IndicatorRow, now: IndicatorRow): boolean {
  return `${plainWording(now.title)} `.startsWith(`${plainWording(was.title)} `);
}
