/** Words that `wordingKey` ignores. The order and the affixes of the other words do not matter either. */

const SMALL_WORDS = new Set(
  'dan atau yang di ke dari pada untuk dengan oleh dalam bagi serta atas para secara akan agar terhadap kepada'.split(
    ' ',
  ),
);

/** The words of a text in small letters, without punctuation. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A text in small letters, without punctuation and extra spaces, for comparing, sorting and searching. */
export function plainWording(text: string): string {
  return wordsOf(text).join(' ');
}

/** A key that is equal for sentences with the same word roots: "Penyusunan laporan keuangan" and "Tersusunnya Laporan Keuangan." */
export function wordingKey(text: string): string {
  const roots = wordsOf(text)
    .filter((word) => !SMALL_WORDS.has(word))
    .map(rootOf);
  return [...new Set(roots)].sort().join(' ');
}

const SHORTEST_ROOT = 4;

/** Prefixes, each with the letter of the root that it replaces (menyusun, penyusunan: susun). */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^(?:meny|peny)(?=[aeiou])/, 's'],
  [/^(?:meng|peng)(?=[aeiou])/, ''],
  [/^(?:meng|peng)/, ''],
  [/^(?:mem|pem)(?=[aeiou])/, 'p'],
  [/^(?:mem|pem|men|pen)(?=[^aeiou])/, ''],
  [/^(?:men|pen)(?=[aeiou])/, 't'],
  [/^(?:ter|ber|per|di|me|pe)/, ''],
];

/** The approximate root of a word. It need not be right, only equal for words with the same root; nobody sees it. */
function rootOf(word: string): string {
  const bare = stripped(stripped(word, /nya$/, ''), /(?:kan|an|i)$/, '');
  const prefix = PREFIXES.find(([shape]) => shape.test(bare));
  const root = prefix ? stripped(bare, ...prefix) : bare;
  // After "meng", a root that begins with k cannot be told from one that begins with a vowel, so the k is removed (mengelola, terkelola).
  return root.replace(/^k(?=[aeiou])/, '');
}

function stripped(word: string, affix: RegExp, letter: string): string {
  const rest = word.replace(affix, letter);
  return rest.length >= SHORTEST_ROOT ? rest : word;
}
