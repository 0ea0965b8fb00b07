import { command } from '@/lib/kernel/command';
import { missing, Rejection } from '@/lib/kernel/decision';
import type { SkpContent } from '../queries';
import { type CopyParts, copyOffers } from '../queries/copying';
import { earlierPlans } from '../queries/earlier-plans';
import type { CopiedPart } from '../rules/copying';
import { PLAN_LIMITS } from '../rules/plan';
import { ANNEX_BLOCKS } from '../rules/vocabulary';
import { copyManuals } from '../writes/copy-manuals';
import { joinResults } from '../writes/join-results';
import { writeAnnex, writeExpectations } from '../writes/plan';
import { planToFill } from '../writes/plan-to-fill';
import { countChange } from '../writes/results';

type Input = {
  skpId: string;
  revision: number;
  /** The id of the earlier plan of the same person. */
  from: string;
  /** The lineages of the results to copy. */
  picks: readonly string[];
  parts: readonly CopiedPart[];
};

/**
 * The owner copies results with their indicators and targets from an earlier plan of their own. The targets then have to be checked. A
 * result that the plan already has gets only the indicators that it lacks. Special expectations and annex lines are copied only if the plan
 * lacks them. Annex lines beyond the limit are left out.
 */
export const copyResults = command(
  'skp.copied',
  { moves: 'plan-contents' },
  (ctx, { picks, parts, ...input }: Input) => {
    const { skp, versionId, content } = planToFill(ctx, input);
    const from = earlierPlans(ctx.db, skp).find(({ skpId }) => skpId === input.from) ?? missing('SKP sebelumnya');
    const offered = copyOffers(ctx, skp, content, from);
    const wanted = [...new Set(picks)].map(
      (lineage) => offered.offers.find(({ was }) => was.lineageId === lineage) ?? missing('Hasil kerja'),
    );
    const joined = joinResults(
      ctx.db,
      versionId,
      content.results,
      wanted.map(({ incoming }) => incoming),
    );
    copyManuals(ctx.db, { ...skp, versionId }, wanted);
    const filled = parts.filter((part) => hasPart(offered.parts, part));
    if (filled.includes('expectations'))
      writeExpectations(ctx.db, versionId, {
        ...content.expectations,
        ...Object.fromEntries(offered.parts.expectations),
      });
    if (filled.includes('annex')) writeAnnex(ctx.db, versionId, joinedAnnex(content.annex, offered.parts.annex));
    if (joined.added + joined.completed + filled.length === 0)
      throw new Rejection(['Yang Anda pilih sudah ada dalam SKP ini, jadi tidak disalin lagi.']);
    countChange(ctx.db, skp.id);
    return {
      subject: skp.id,
      ...joined,
      parts: filled,
      detail: { year: from.year, results: joined.added, completed: joined.completed },
    };
  },
);

function hasPart({ expectations, annex }: CopyParts, part: CopiedPart): boolean {
  return part === 'expectations' ? expectations.length > 0 : Object.values(annex).some((lines) => lines.length > 0);
}

function joinedAnnex(annex: SkpContent['annex'], more: CopyParts['annex']): SkpContent['annex'] {
  const joined = ANNEX_BLOCKS.map((block) => [
    block,
    [...annex[block], ...more[block]].slice(0, PLAN_LIMITS.annexLines),
  ]);
  return Object.fromEntries(joined) as SkpContent['annex'];
}
