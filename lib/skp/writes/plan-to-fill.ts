import type { Context } from '@/lib/kernel/context';
import { enforce, enforceCurrent, missing } from '@/lib/kernel/decision';
import { contentOf, partiesToday, type SkpContent, type SkpHead, skpHead, versionStateToday } from '../queries';
import { canWrite, mayRead } from '../rules/access';
import { writingOf } from '../rules/writing';

export type PlanToFill = { skp: SkpHead; versionId: string; content: SkpContent };

/**
 * The plan that its owner is writing, with the content of the working version. Missing or refused if the actor cannot write it, or if the
 * plan changed since the page was opened.
 */
export function planToFill(ctx: Context, { skpId, revision }: { skpId: string; revision: number }): PlanToFill {
  const skp = skpHead(ctx.db, skpId) ?? missing('SKP');
  const parties = partiesToday(ctx, skp);
  if (!mayRead(ctx.actor, parties)) missing('SKP');
  enforce(canWrite(ctx.actor, parties, versionStateToday(ctx, skp)));
  enforceCurrent(skp, revision);
  const { versionId } = writingOf(skp);
  return { skp, versionId, content: contentOf(ctx.db, versionId) };
}
