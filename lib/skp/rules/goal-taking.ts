import type { TargetRow } from '../../goals/rules/target-value';
import type { GoalOrigin, Perspective } from '../../goals/rules/vocabulary';
import type { Gap } from './completeness';
import type { ResultKind } from './vocabulary';

export type GoalIndicator = TargetRow & {
  id: string;
  targetIsSure?: boolean;
  title: string;
  perspective: Perspective | null;
};
/** An objective of the unit that the owner of a plan leads. */
export type LedGoal = {
  id: string;
  title: string;
  origin: GoalOrigin;
  parentGoalId: string | null;
  indicators: readonly GoalIndicator[];
};
type Result = {
  kind: ResultKind;
  title: string;
  goalId: string | null;
  indicators: readonly { title: string; goalIndicatorId: string | null }[];
};

/** How far a plan has taken over an objective: the position of the result that took it, and the indicators that it lacks. */
export type GoalTaken = { goal: LedGoal; at: number | undefined; missing: readonly GoalIndicator[] };

/** How far each objective of the led unit is in a plan. */
export function takenGoals(goals: readonly LedGoal[], results: readonly Result[]): GoalTaken[] {
  return goals.map((goal) => {
    const at = results.findIndex(({ goalId }) => goalId === goal.id);
    const has = new Set(results[at]?.indicators.map(({ goalIndicatorId }) => goalIndicatorId));
    return { goal, at: at < 0 ? undefined : at, missing: goal.indicators.filter(({ id }) => !has.has(id)) };
  });
}

export function isTaken({ at, missing }: GoalTaken): boolean {
  return at !== undefined && missing.length === 0;
}

/**
 * Objectives, indicators and targets of the performance agreement must be in the plan of the unit's head as results utama (R6 p.27 2.a.3);
 * other objectives of the unit may be. [TUJUAN-08]
 */
export function goalGaps(goals: readonly LedGoal[], results: readonly Result[]): Gap[] {
  return takenGoals(goals, results)
    .filter(({ goal }) => goal.origin === 'perjanjian-kinerja')
    .flatMap(({ goal, at, missing }) => {
      if (at === undefined) return [{ field: `goals.${goals.indexOf(goal)}`, reason: notTaken(goal.title) }];
      const named = `Hasil kerja ${at + 1}`;
      const gaps: Gap[] = missing.map(({ title }) => ({
        field: `results.${at}.indicators`,
        reason: `${named}: indikator “${title}” dari Perjanjian Kinerja belum dimuat. Ambil lagi sasarannya.`,
      }));
      if (results[at]!.kind === 'utama') return gaps;
      return [{ field: `results.${at}.kind`, reason: `${named}: ${MUST_BE_MAIN}` }, ...gaps];
    });
}

const MUST_BE_MAIN = 'berasal dari Perjanjian Kinerja, jadi jenisnya harus utama.';
const notTaken = (title: string) =>
  `Sasaran “${title}” dari Perjanjian Kinerja unit Anda belum menjadi hasil kerja. Ambil dari sasaran unit.`;

/** The same words, whatever their spaces and capitals: the objective may have been typed before it could be taken over. */
export function isSameWording(a: string, b: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(a) === plain(b);
}
