import { type Goal, goalsById } from '@/lib/goals/queries/goals';
import { targetText } from '@/lib/goals/rules/targets';
import type { Context, Db } from '@/lib/kernel/context';
import type { SkpContent } from '../queries';
import type { Gap } from '../rules/completeness';
import { takenGoals } from '../rules/goal-taking';
import { canRelink } from '../rules/relinking';
import { ledGoals, planGaps } from './led-goals';
import type { Skp } from './plans';
import { relinkingOf } from './relinking';

/** An objective of a unit, and what the plan has taken from it. */
export type PlanGoal = {
  goal: Goal;
  /** The title of the result. Undefined if the owner has not taken over this objective of their unit. */
  result: string | undefined;
  /** How the plan differs from the objective, in sentences. */
  notes: string[];
};
export type PlanLinks = { gaps: Gap[]; goals: PlanGoal[]; toRelink: number };

/**
 * What prevents the working version from being submitted, which objectives the plan belongs to, and how many provisional results the reader
 * can link. The objectives are those of the version in force, or of the first version until it is set.
 */
export function planLinks(ctx: Context, skp: Skp): PlanLinks {
  const mayRelink = canRelink(ctx.actor, skp.parties, skp.state).allowed;
  const led = ledGoals(ctx.db, skp);
  return {
    gaps: planGaps(ctx.db, skp, skp.writing.content.results, led),
    goals: planGoals(ctx.db, led, skp.content),
    toRelink: mayRelink ? (relinkingOf(ctx.db, skp, skp.state.today)?.rows.length ?? 0) : 0,
  };
}

function planGoals(db: Db, all: readonly Goal[], { results }: SkpContent): PlanGoal[] {
  const led = all.filter(({ id, withdrawnAt }) => withdrawnAt === null || hasResultFor(results, id));
  const elsewhere = results.flatMap(({ goalId }) => (goalId && !led.some(({ id }) => id === goalId) ? [goalId] : []));
  return [
    ...takenGoals(led, results).map(({ goal, at, missing }) => ({
      goal: led.find(({ id }) => id === goal.id)!,
      result: at === undefined ? undefined : results[at]!.title,
      notes: at === undefined ? [] : notesOn(results[at]!, goal as Goal, missing),
    })),
    ...goalsById(db, elsewhere).flatMap((goal) =>
      results
        .filter(({ goalId }) => goalId === goal.id)
        .map(({ title }) => ({
          goal,
          result: title,
          notes: ['Sementara, sampai dikaitkan dengan hasil kerja pimpinan.'],
        })),
    ),
  ];
}

const hasResultFor = (results: SkpContent['results'], id: string) => results.some(({ goalId }) => goalId === id);

/**
 * What differs, in sentences: missing indicators, and targets that differ from those of the unit. A qualitative indicator has no separate
 * target, so it is not compared.
 */
function notesOn(
  { indicators }: SkpContent['results'][number],
  goal: Goal,
  missing: readonly { title: string }[],
): string[] {
  const other = goal.indicators.flatMap((indicator) => {
    const row = indicators.find(({ goalIndicatorId }) => goalIndicatorId === indicator.id);
    const [own, asked] = [row ? targetText(row) : '', targetText(indicator)];
    return own === '' || own === asked ? [] : [`Target “${indicator.title}”: ${own}; sasaran unit: ${asked}.`];
  });
  return [...missing.map(({ title }) => `Indikator “${title}” belum dimuat.`), ...other];
}
