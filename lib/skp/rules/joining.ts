import type { ResultOrigin } from './vocabulary';
import { plainWording } from './wording';

/** A result that comes from elsewhere, as far as it is compared with what a plan has. */
type Offered = { origin: ResultOrigin; originId: string; title: string; indicators: readonly { title: string }[] };
type Planned = {
  origin: ResultOrigin | null;
  originId: string | null;
  title: string;
  indicators: readonly { title: string }[];
};

/** What becomes of it: a result of its own, more indicators for one that is there, or nothing, because all of it is there. */
export type Joining<Result> =
  | { state: 'new' }
  | { state: 'joins'; result: Result; missing: number[] }
  | { state: 'there'; result: Result };

/**
 * Where something that is taken over stands in a plan: known by what it was taken from, also after it was worded anew, else by the same
 * words. Taking twice completes and never doubles.
 */
export function joiningOf<Result extends Planned>(offered: Offered, results: readonly Result[]): Joining<Result> {
  const wording = plainWording(offered.title);
  const result =
    results.find(({ origin, originId }) => origin === offered.origin && originId === offered.originId) ??
    results.find(({ title }) => plainWording(title) === wording);
  if (!result) return { state: 'new' };
  const has = new Set(result.indicators.map(({ title }) => plainWording(title)));
  const missing = offered.indicators.flatMap(({ title }, i) => (has.has(plainWording(title)) ? [] : [i]));
  return missing.length === 0 ? { state: 'there', result } : { state: 'joins', result, missing };
}
