import { plainWording } from './wording';

/** Those fields of a result from elsewhere that are compared. */
type Offered = { originId: string; title: string; indicators: readonly { title: string }[] };
type Planned = {
  originId: string | null;
  title: string;
  indicators: readonly { title: string }[];
};

/**
 * What adding a result does to a plan. `new`: the result is added. `joins`: the existing result gets the indicators that it lacks;
 * `missing` has their indexes in the added result, from 0. `there`: nothing changes, because the plan has all of it.
 */
export type Joining<Result> =
  | { state: 'new' }
  | { state: 'joins'; result: Result; missing: number[] }
  | { state: 'there'; result: Result };

/**
 * What adding a result from elsewhere would do to a plan. The existing result is recognised by its origin, even if its words have changed.
 * If no result has this origin, it is recognised by its words. So adding a result twice never makes two results.
 */
export function joiningOf<Result extends Planned>(offered: Offered, results: readonly Result[]): Joining<Result> {
  const wording = plainWording(offered.title);
  const result =
    results.find(({ originId }) => originId === offered.originId) ??
    results.find(({ title }) => plainWording(title) === wording);
  if (!result) return { state: 'new' };
  const has = new Set(result.indicators.map(({ title }) => plainWording(title)));
  const missing = offered.indicators.flatMap(({ title }, i) => (has.has(plainWording(title)) ? [] : [i]));
  return missing.length === 0 ? { state: 'there', result } : { state: 'joins', result, missing };
}

/** What happens to a result that exists: `complete` adds the indicators that it lacks, `skip` leaves it as it is. */
export const JOIN_MODES = ['complete', 'skip'] as const;
export type JoinMode = (typeof JOIN_MODES)[number];

type Step<Result, Incoming> = { result: Result; incoming: Incoming; missing: number[] };
export type Joins<Result, Incoming> = { adds: Incoming[]; completes: Step<Result, Incoming>[] };

/**
 * What adding several results at once would do to a plan. If two of them have the same words, or would complete the same existing result,
 * only the first one counts.
 */
export function joinsOf<Result extends Planned, Incoming extends Offered>(
  results: readonly Result[],
  incoming: readonly Incoming[],
  mode: JoinMode = 'complete',
): Joins<Result, Incoming> {
  const adds = new Map<string, Incoming>();
  const completes = new Map<Result, Step<Result, Incoming>>();
  for (const one of incoming) {
    const joining = joiningOf(one, results);
    const wording = plainWording(one.title);
    if (joining.state === 'new' && !adds.has(wording)) adds.set(wording, one);
    if (joining.state === 'joins' && mode === 'complete' && !completes.has(joining.result))
      completes.set(joining.result, { ...joining, incoming: one });
  }
  return { adds: [...adds.values()], completes: [...completes.values()] };
}
