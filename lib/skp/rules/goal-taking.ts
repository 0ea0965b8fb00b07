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
/** An objective of a unit. The owner of the plan leads this unit. */
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

/**
 * How far a plan has taken over an objective. `at`: the index (from 0) of the result that took it over; undefined if none did. `missing`:
 * the indicators of the objective that this result lacks, or all its indicators if there is no such result.
 */
export type GoalTaken = { goal: LedGoal; at: number | undefined; missing: readonly GoalIndicator[] };

/** For each objective, how far a plan has taken it over. */
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
 * What a head's plan lacks of the performance agreement. The objectives of the agreement must be in the plan as results utama, with their
 * indicators and targets (R6 p.27 2.a.3). The targets are not compared here. Other objectives of the unit may be in the plan, but need not
 * be. [TUJUAN-08]
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

/**
 * Whether two texts have the same words, apart from spaces and capital letters. The owner may have typed the objective before it could be
 * taken over.
 */
export function isSameWording(a: string, b: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(a) === plain(b);
}
