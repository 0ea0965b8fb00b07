/** Two sentences have the same wording if their words are the same, whatever their order, affixes and small words between. */

const SMALL_WORDS = new Set(
  'dan atau yang di ke dari pada untuk dengan oleh dalam bagi serta atas para secara akan agar terhadap kepada'.split(
    ' ',
  ),
);

/** Lower-case words without punctuation. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The text without case, punctuation and extra spaces: for comparing, sorting and searching. */
export function plainWording(text: string): string {
  return wordsOf(text).join(' ');
}

/** The same key for "Penyusunan laporan keuangan" and "Tersusunnya Laporan Keuangan." */
export function wordingKey(text: string): string {
  const roots = wordsOf(text)
    .filter((word) => !SMALL_WORDS.has(word))
    .map(rootOf);
  return [...new Set(roots)].sort().join(' ');
}

const SHORTEST_ROOT = 4;

/** Prefixes with the letter of the root that they replace (menyusun, penyusunan: susun). */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^(?:meny|peny)(?=[aeiou])/, 's'],
  [/^(?:meng|peng)(?=[aeiou])/, ''],
  [/^(?:meng|peng)/, ''],
  [/^(?:mem|pem)(?=[aeiou])/, 'p'],
  [/^(?:mem|pem|men|pen)(?=[^aeiou])/, ''],
  [/^(?:men|pen)(?=[aeiou])/, 't'],
  [/^(?:ter|ber|per|di|me|pe)/, ''],
];

/** Deliberately crude: good enough to see that two words are the same, never shown to anybody. */
function rootOf(word: string): string {
  const bare = stripped(stripped(word, /nya$/, ''), /(?:kan|an|i)$/, '');
  const prefix = PREFIXES.find(([shape]) => shape.test(bare));
  const root = prefix ? stripped(bare, ...prefix) : bare;
  // After "meng" a root with k and a root with a vowel look the same (mengelola, terkelola).
  return root.replace(/^k(?=[aeiou])/, '');
}

function stripped(word: string, affix: RegExp, letter: string): string {
  const rest = word.replace(affix, letter);
  return rest.length >= SHORTEST_ROOT ? rest : word;
}
