import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { enforce, enforceCurrent, missing, Rejection } from '@/lib/kernel/decision';
import { contentOf, partiesToday, type SkpContent, type SkpHead, skpHead, versionStateToday } from '../queries';
import { ledGoals } from '../queries/led-goals';
import { superiorOf } from '../queries/superior';
import { canWrite, mayRead } from '../rules/access';
import { isTaken, takenGoals } from '../rules/goal-taking';
import { PLAN_LIMITS } from '../rules/plan';
import { namesAssigner } from '../rules/plan-kind';
import { writingOf } from '../rules/writing';
import { countChange } from '../writes/results';
import { writeTakenGoal } from '../writes/taken-goal';

type Input = {
  skpId: string;
  revision?: number;
  /** The id of one objective. If left out, all objectives that the plan has not fully taken over. */
  goalId?: string;
};

/**
 * The head of a unit takes over objectives of the unit as results, with indicators, targets and perspectives (R6 p.27 2.a.3). A result that
 * took over the objective before, or has the same words, is completed and not added again.
 */
export const takeGoals = command('skp.goals-taken', { moves: 'plan-contents' }, (ctx, input: Input) => {
  const skp = skpHead(ctx.db, input.skpId) ?? missing('SKP');
  const parties = partiesToday(ctx, skp);
  if (!mayRead(ctx.actor, parties)) missing('SKP');
  enforce(canWrite(ctx.actor, parties, versionStateToday(ctx, skp)));
  enforceCurrent(skp, input.revision);
  const { versionId } = writingOf(skp);
  const content = contentOf(ctx.db, versionId);
  const wanted = goalsWanted(ctx, skp, content, input.goalId);
  const rows = { skp, versionId, ...assignerOf(ctx, skp) };
  for (const goal of wanted) writeTakenGoal(ctx.db, rows, contentOf(ctx.db, versionId), goal);
  if (contentOf(ctx.db, versionId).results.length > PLAN_LIMITS.results)
    throw new Rejection([
      `Satu SKP paling banyak memuat ${PLAN_LIMITS.results} hasil kerja. Hapus yang tidak diperlukan.`,
    ]);
  countChange(ctx.db, skp.id);
  return { subject: skp.id, taken: wanted.length, detail: { goals: wanted.length } };
});

function goalsWanted(ctx: Context, skp: SkpHead, content: SkpContent, goalId: string | undefined) {
  const goals = ledGoals(ctx.db, skp).filter(({ withdrawnAt }) => withdrawnAt === null);
  if (goalId !== undefined && !goals.some(({ id }) => id === goalId)) missing('Sasaran unit');
  const left = takenGoals(goals, content.results).filter((taken) => !isTaken(taken));
  const wanted = left.map(({ goal }) => goal).filter(({ id }) => goalId === undefined || id === goalId);
  if (wanted.length === 0) throw new Rejection(['Sasaran unit itu sudah termuat dalam SKP ini beserta indikatornya.']);
  return wanted;
}

/**
 * Who assigned the result: the superior's post, if the form prints one. `superior`: the superior with the results that can be supported.
 */
function assignerOf(ctx: Context, skp: SkpHead) {
  const superior = superiorOf(ctx.db, skp, todayOf(ctx));
  return {
    assignedBy: namesAssigner(skp) ? (superior?.position ?? '') : '',
    superior: superior ?? { hasPlan: false, results: [] },
  };
}
