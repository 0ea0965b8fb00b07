import { eq } from 'drizzle-orm';
import { skpIndicatorManuals, skps } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce, missing, StaleRevision } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { contentOf, partiesToday, skpHead, versionStateToday } from '../queries';
import { canWrite, mayRead } from '../rules/access';
import { BLANK_MANUAL, canWriteManual, hasManuals, type Manual, manualFields } from '../rules/manual';
import { writingOf } from '../rules/writing';

type Input = Manual & { skpId: string; revision: number; indicator: string };

/** The head explains one indicator of the plan. Any part may still be missing. `indicator` is the lineage of the indicator. */
export const saveManual = command(
  'skp.manual-saved',
  { moves: 'plan-contents' },
  (ctx, { skpId, revision, indicator, ...manual }: Input) => {
    const skp = skpHead(ctx.db, skpId) ?? missing('SKP');
    const parties = partiesToday(ctx, skp);
    if (!mayRead(ctx.actor, parties) || !hasManuals(skp)) missing('SKP');
    const writing = canWrite(ctx.actor, parties, versionStateToday(ctx, skp));
    enforce(canWriteManual({ form: skp.form, writing }));
    const { versionId } = writingOf(skp);
    const { results, manuals } = contentOf(ctx.db, versionId);
    const planned = results.flatMap(({ indicators }) => indicators).find(({ lineageId }) => lineageId === indicator);
    if (!planned) missing('Indikator');
    if (revision !== skp.revision)
      throw new StaleRevision(manualFields(manuals[indicator] ?? BLANK_MANUAL), skp.revision);
    ctx.db
      .insert(skpIndicatorManuals)
      .values({ id: newId(), versionId, indicatorLineageId: indicator, ...manual })
      .onConflictDoUpdate({
        target: [skpIndicatorManuals.versionId, skpIndicatorManuals.indicatorLineageId],
        set: manual,
      })
      .run();
    const next = skp.revision + 1;
    ctx.db.update(skps).set({ revision: next }).where(eq(skps.id, skp.id)).run();
    return { subject: skp.id, revision: next };
  },
);
