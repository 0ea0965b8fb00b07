/** A text in lower case with only letters, digits and slashes, and one space between words. Headings that look the same are then equal. */
export function plainWord(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .replace(/ *\/ */g, '/')
    .trim();
}

/** The value of the first of these words that a table has itself; undefined if it has none of them. */
export function ownOf<Value>(table: Readonly<Record<string, Value>>, words: readonly string[]): Value | undefined {
  const found = words.find((word) => Object.hasOwn(table, word));
  return found === undefined ? undefined : table[found];
}

const MOST_DIFFERENCES = 0.34;

/**
 * The most similar word of a list. It contains the typed text as whole words, is contained in it, or differs in about a third of the
 * letters at most. Undefined if no word is similar, or if the text has fewer than two characters.
 */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
  const wanted = plainWord(typed);
  if (wanted.length < 2) return undefined;
  const [best] = words
    .map((word) => ({ word, distance: distanceOf(wanted, plainWord(word)) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= MOST_DIFFERENCES ? best.word : undefined;
}

/**
 * How different two texts are, from 0 (equal) to 1 (nothing in common). If one text contains the other as whole words, the answer is at
 * most 0.3.
 */
function distanceOf(a: string, b: string): number {
  const spelt = editsBetween(a, b) / Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  const isWithin = shorter >= 3 && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `));
  return isWithin ? Math.min(spelt, 0.3) : spelt;
}

/** How many letters must be inserted, removed or replaced to make `b` from `a`. */
function editsBetween(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(exchanged, before[j]! + 1, row[j - 1]! + 1));
    }
    before = row;
  }
  return before[b.length]!;
}
