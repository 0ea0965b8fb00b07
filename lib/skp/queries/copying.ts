import { todayOf } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import { contentOf, type SkpContent, type SkpHead } from '../queries';
import { copiedResult } from '../rules/copying';
import { type Joining, joiningOf } from '../rules/joining';
import type { AnnexBlock } from '../rules/vocabulary';
import type { EarlierPlan } from './earlier-plans';
import { superiorOf } from './superior';

/** A result of the earlier plan: as it was, as it would be copied, and what copying would do to the plan. */
export type CopyOffer = {
  was: SkpContent['results'][number];
  incoming: ReturnType<typeof copiedResult>;
  joining: Joining<SkpContent['results'][number]>;
  /** All manuals of the earlier plan, by the lineage of the indicator. */
  manuals: SkpContent['manuals'];
};
/** What the earlier plan has and the plan lacks: special expectations and annex lines. */
export type CopyParts = {
  expectations: [coreValue: string, text: string][];
  annex: Record<AnnexBlock, readonly string[]>;
};

/**
 * Everything that a plan could copy from an earlier plan. Results without a title are left out. Unscoped: the caller has checked that the
 * actor can write the plan.
 */
export function copyOffers(
  ctx: Context,
  skp: SkpHead,
  { results, expectations, annex }: SkpContent,
  from: EarlierPlan,
): { offers: CopyOffer[]; parts: CopyParts } {
  const earlier = contentOf(ctx.db, from.versionId);
  const superior = superiorOf(ctx.db, skp, todayOf(ctx)) ?? { position: '', results: [] };
  const to = { ...skp, year: Number(skp.cycleStartOn.slice(0, 4)) };
  const offers = earlier.results
    .filter(({ title }) => title !== '')
    .map((was) => {
      const incoming = copiedResult(was, from, to, superior);
      return { was, incoming, joining: joiningOf(incoming, results), manuals: earlier.manuals };
    });
  const isNew = (block: AnnexBlock) => (line: string) => !annex[block].includes(line);
  const linesOf = (block: AnnexBlock) => earlier.annex[block].filter(isNew(block));
  return {
    offers,
    parts: {
      expectations: Object.entries(earlier.expectations).filter(([key]) => !(key in expectations)),
      annex: {
        'resource-support': linesOf('resource-support'),
        accountability: linesOf('accountability'),
        consequence: linesOf('consequence'),
      },
    },
  };
}
