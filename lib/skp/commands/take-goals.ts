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
  /** One objective; left out for all that are not taken yet. */
  goalId?: string;
};

/**
 * The head of a unit takes objectives of the unit into the plan, with indicators, targets and perspectives (R6 p.27 2.a.3). A result that
 * exists is only completed, also if it was typed before in the same words: taking twice never duplicates.
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

/** The superior as the person who assigned the result, if the form prints one; and which of the superior's results it supports. */
function assignerOf(ctx: Context, skp: SkpHead) {
  const superior = superiorOf(ctx.db, skp, todayOf(ctx));
  return {
    assignedBy: namesAssigner(skp) ? (superior?.position ?? '') : '',
    superior: superior ?? { hasPlan: false, results: [] },
  };
}
