import type { ComparedContent } from './differences';
import type { ResultOrigin } from './vocabulary';
import { plainWording, wordingKey } from './wording';

type LaterResult = ComparedContent['results'][number] & { origin: ResultOrigin | null; originId: string | null };
type Named = { lineageId: string; title: string };

/**
 * An earlier plan with the lineages of this year's plan, so that both can be compared like versions. An earlier result gets the lineage of
 * the later result that was copied from it or has similar words. Without such a later result it keeps its own lineage and counts as
 * removed.
 */
export function withLaterLineages(earlier: ComparedContent, now: { results: readonly LaterResult[] }): ComparedContent {
  const heirs = matched(earlier.results, now.results, (old, result) => isCopyOf(result, old));
  const rows = new Map<string, string>();
  const results = earlier.results.map((old) => {
    const heir = heirs.get(old);
    if (!heir) return old;
    const measured = matched(old.indicators, heir.indicators, () => false);
    const indicators = old.indicators.map((row) => ({
      ...row,
      lineageId: measured.get(row)?.lineageId ?? row.lineageId,
    }));
    for (const [row, { lineageId }] of measured) rows.set(row.lineageId, lineageId);
    return { ...old, lineageId: heir.lineageId, indicators };
  });
  const manuals = Object.entries(earlier.manuals).map(([lineage, manual]) => [rows.get(lineage) ?? lineage, manual]);
  return { ...earlier, results, manuals: Object.fromEntries(manuals) };
}

function isCopyOf({ origin, originId }: LaterResult, { lineageId }: Named): boolean {
  return origin === 'last-year' && originId === lineageId;
}

type Same<Old, New> = (old: Old, now: New) => boolean;

/**
 * Each earlier row with the later row that continues it. Each later row is used once. Copied rows are matched first, then equal words, then
 * equal word roots, then mostly equal word roots.
 */
function matched<Old extends Named, New extends Named>(
  before: readonly Old[],
  after: readonly New[],
  isSurely: Same<Old, New>,
): Map<Old, New> {
  const pairs = new Map<Old, New>();
  const taken = new Set<New>();
  const ways: Same<Old, New>[] = [isSurely, alike(plainWording), alike(wordingKey), isReworded];
  for (const isSame of ways)
    for (const old of before) {
      const now = pairs.has(old) ? undefined : after.find((row) => !taken.has(row) && isSame(old, row));
      if (!now) continue;
      pairs.set(old, now);
      taken.add(now);
    }
  return pairs;
}

function alike(keyOf: (title: string) => string): Same<Named, Named> {
  return (old, now) => keyOf(old.title) !== '' && keyOf(old.title) === keyOf(now.title);
}

const MOST_WORDS = 0.6;

/**
 * Whether most word roots of two titles are the same (at least 60 percent): "Pelayanan gizi sesuai standar" and "Pelayanan gizi yang
 * memenuhi standar".
 */
function isReworded(old: Named, now: Named): boolean {
  const [was, is] = [old, now].map(({ title }) => new Set(wordingKey(title).split(' '))) as [Set<string>, Set<string>];
  return was.intersection(is).size / was.union(is).size >= MOST_WORDS;
}
