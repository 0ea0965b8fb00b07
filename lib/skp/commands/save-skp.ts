import { eq } from 'drizzle-orm';
import { skps } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import { enforce, missing, StaleRevision } from '@/lib/kernel/decision';
import { contentOf, partiesToday, skpHead, versionStateToday } from '../queries';
import { planGaps } from '../queries/led-goals';
import { supportChoices } from '../queries/superior';
import { canWrite, mayRead } from '../rules/access';
import type { PlannedContent } from '../rules/plan';
import { planFields } from '../rules/plan-fields';
import { writingOf } from '../rules/writing';
import { writePlan } from '../writes/plan';
import type { SettledResult, Taken } from '../writes/plan-results';
import { settleSupport } from '../writes/settle-support';

type Input = PlannedContent & { skpId: string; revision: number };

/**
 * The owner saves the plan as far as it is written: anything may be missing, but nothing may be malformed. Returns the revision for the
 * next save, what is still missing, and the values before this save by field name. Field names count rows in the order of the input, from
 * 0.
 */
export const saveSkp = command('skp.saved', { moves: 'plan-contents' }, (ctx, input: Input) => {
  const skp = skpHead(ctx.db, input.skpId) ?? missing('SKP');
  const parties = partiesToday(ctx, skp);
  if (!mayRead(ctx.actor, parties)) missing('SKP');
  const today = todayOf(ctx);
  enforce(canWrite(ctx.actor, parties, versionStateToday(ctx, skp)));
  const { versionId } = writingOf(skp);
  const before = contentOf(ctx.db, versionId);
  if (input.revision !== skp.revision) throw new StaleRevision(planFields(before), skp.revision);
  const results = settleSupport(ctx.db, { skp, before, choices: supportChoices(ctx.db, skp, today) }, input.results);
  const taken = writePlan(ctx.db, { id: versionId, form: skp.form, before }, { ...input, results });
  const revision = skp.revision + 1;
  ctx.db.update(skps).set({ revision }).where(eq(skps.id, skp.id)).run();
  const written = results.map((result, i) => withNulls(result, taken[i]!));
  const gaps = planGaps(ctx.db, skp, written);
  return { subject: skp.id, revision, gaps, before: planFields(before), detail: { results: results.length } };
});

function withNulls({ indicators, ...result }: SettledResult, taken: Taken) {
  const rows = indicators.map(
    ({ aspect = null, perspective = null, target = null, targetOn = null, measure = '', ...rest }, j) => ({
      ...rest,
      ...{ aspect, perspective, target, targetOn, measure },
      goalIndicatorId: taken.indicators[j]!.goalIndicatorId,
      targetIsSure: taken.indicators[j]!.targetIsSure,
    }),
  );
  return { ...result, goalId: taken.goalId, indicators: rows };
}
