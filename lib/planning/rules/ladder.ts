/** The fields of a result that a ladder needs. */
export type LinkedResult = {
  lineage: string;
  supportedLineage: string | null;
  supportedText: string;
  goalId: string | null;
};
type LinkedGoal = { id: string; parentGoalId: string | null };

/**
 * One step of a ladder: a result, an objective of a unit, a text in place of a result or objective that is missing, or (`gone`) a result
 * that was removed.
 */
export type Rung<Result, Goal> =
  | { kind: 'result'; result: Result }
  | { kind: 'goal'; goal: Goal }
  | { kind: 'text'; title: string }
  | { kind: 'gone'; title: string };

type Known<Result, Goal> = {
  result: (lineage: string) => Result | undefined;
  goal: (id: string) => Goal | undefined;
  /** The last title of a result that is no longer in any plan. */
  former: (lineage: string) => string | undefined;
};

/** The largest number of results, and of objectives, in a ladder. No agency has so many levels. */
const MOST_RUNGS = 20;

/** The ladder above a result: first what it supports, then what that supports, up to the top objective. [SKP-60] */
export function climb<Result extends LinkedResult, Goal extends LinkedGoal>(
  from: Result,
  known: Known<Result, Goal>,
): Rung<Result, Goal>[] {
  const rungs: Rung<Result, Goal>[] = [];
  const seen = new Set([from.lineage]);
  for (let at: Result | undefined = from; at && rungs.length < MOST_RUNGS; ) {
    const { supportedLineage, supportedText, goalId }: LinkedResult = at;
    if (supportedLineage === null) return [...rungs, ...ending(supportedText, goalId, known)];
    const above: Result | undefined = seen.has(supportedLineage) ? undefined : known.result(supportedLineage);
    if (!above) return [...rungs, { kind: 'gone', title: known.former(supportedLineage) ?? supportedText }];
    seen.add(supportedLineage);
    rungs.push({ kind: 'result', result: above });
    at = above;
  }
  return rungs;
}

/** The end of a ladder: an objective with the objectives above it. If there is none: the typed text, or nothing if it is empty. */
function ending<Result, Goal extends LinkedGoal>(
  text: string,
  goalId: string | null,
  known: Known<Result, Goal>,
): Rung<Result, Goal>[] {
  const goals = goalsFrom(goalId, known);
  if (goals.length > 0) return goals.map((goal) => ({ kind: 'goal', goal }));
  return text === '' ? [] : [{ kind: 'text', title: text }];
}

function goalsFrom<Result, Goal extends LinkedGoal>(goalId: string | null, known: Known<Result, Goal>): Goal[] {
  const goals: Goal[] = [];
  for (let id = goalId; id !== null && goals.length < MOST_RUNGS; ) {
    const goal = known.goal(id);
    if (!goal || goals.includes(goal)) return goals;
    goals.push(goal);
    id = goal.parentGoalId;
  }
  return goals;
}
