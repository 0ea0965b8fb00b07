import { eq } from 'drizzle-orm';
import { skps } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce, enforceCurrent, missing } from '@/lib/kernel/decision';
import { partiesToday, skpHead, versionStateToday } from '../queries';
import { canChooseApproach, mayRead } from '../rules/access';
import type { Approach } from '../rules/vocabulary';

type Input = { skpId: string; revision?: number; approach: Approach };

/** Changes the approach of the plan. Everything that was written is kept. */
export const chooseApproach = command(
  'skp.approach-chosen',
  { moves: 'plan-contents' },
  (ctx, { skpId, revision, approach }: Input) => {
    const skp = skpHead(ctx.db, skpId) ?? missing('SKP');
    const parties = partiesToday(ctx, skp);
    if (!mayRead(ctx.actor, parties)) missing('SKP');
    const choice = { from: skp.approach, to: approach };
    enforce(canChooseApproach(choice, ctx.actor, parties, versionStateToday(ctx, skp)));
    enforceCurrent(skp, revision);
    const next = skp.revision + 1;
    ctx.db.update(skps).set({ approach, revision: next }).where(eq(skps.id, skp.id)).run();
    return { subject: skp.id, revision: next, detail: choice };
  },
);
