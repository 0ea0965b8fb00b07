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

type IndicatorOf<Incoming extends Offered> = Incoming['indicators'][number];
type Addition<Incoming extends Offered> = { incoming: Incoming; indicators: IndicatorOf<Incoming>[] };
export type Joins<Result, Incoming extends Offered> = {
  /** The results that are added, with all their indicators. */
  adds: Addition<Incoming>[];
  /** The existing results that are completed, with the indicators that they get. `incoming`: the first that brings one of them. */
  completes: (Addition<Incoming> & { result: Result })[];
  /** How many of the incoming results change nothing. */
  there: number;
};

/** A result of the plan while others are added: `result` if it existed before, `addition` if something is added. */
type Growing<Result, Incoming extends Offered> = Planned & { result?: Result; addition?: Addition<Incoming> };

/**
 * What adding several results at once would do to a plan: the same as adding one after the other. So if two of them have the same words, or
 * complete the same result, the second one brings the indicators that are still missing.
 */
export function joinsOf<Result extends Planned, Incoming extends Offered>(
  results: readonly Result[],
  incoming: readonly Incoming[],
  mode: JoinMode = 'complete',
): Joins<Result, Incoming> {
  const rows = results.map((result): Growing<Result, Incoming> => ({ ...plannedOf(result), result }));
  const used = incoming.filter((one) => {
    const joining = joiningOf(one, rows);
    if (joining.state === 'new')
      rows.push({ ...plannedOf(one), addition: { incoming: one, indicators: [...one.indicators] } });
    else if (joining.state === 'there' || (mode === 'skip' && joining.result.result)) return false;
    else grow(joining.result, one, joining.missing);
    return true;
  });
  return {
    adds: rows.flatMap(({ result, addition }) => (addition && !result ? [addition] : [])),
    completes: rows.flatMap(({ result, addition }) => (addition && result ? [{ ...addition, result }] : [])),
    there: incoming.length - used.length,
  };
}

function plannedOf({ originId, title, indicators }: Planned): Planned {
  return { originId, title, indicators };
}

function grow<Incoming extends Offered>(row: Growing<unknown, Incoming>, incoming: Incoming, missing: number[]): void {
  const more: IndicatorOf<Incoming>[] = missing.flatMap((i) => incoming.indicators[i] ?? []);
  row.addition ??= { incoming, indicators: [] };
  row.addition.indicators.push(...more);
  row.indicators = [...row.indicators, ...more];
  row.originId ??= incoming.originId;
}
