import { cleanText, withoutNumberWord } from './text';

const APOSTROPHES = /['’‘ʼʻ`´]/g;
const UNSEEN = /[\p{M}\p{Cf}]/gu;
const NOT_A_LETTER = /[^\p{L}\p{N}]+/gu;

/**
 * A name, or a typed search for one, in the form for comparison: lower case, without accents and apostrophes. All other signs become one
 * space.
 */
export function foldName(text: string): string {
  const plain = text.normalize('NFKD').replace(UNSEEN, '').replace(APOSTROPHES, '');
  return plain.toLowerCase().replace(NOT_A_LETTER, ' ').trim();
}

const LONGEST_SEARCH = 120;

/** The search text from an address, at most `LONGEST_SEARCH` characters. Empty if the address has no search text or several. */
export function searchedText(asked: unknown): string {
  return typeof asked === 'string' ? asked.slice(0, LONGEST_SEARCH).trim() : '';
}

/** The words of a search, which must all be in `searchName`. Empty if only signs were typed. */
export function searchWords(typed: string): string[] {
  return foldName(typed).split(' ').filter(Boolean);
}

/** The digits of a number that was typed into a search, without grouping; undefined if a name was typed. */
export function searchedNumber(typed: string): string | undefined {
  const digits = withoutNumberWord(cleanText(typed))
    .replace(UNSEEN, '')
    .replace(/[\s.'’-]/g, '');
  return /^\d+$/.test(digits) ? digits : undefined;
}

/**
 * Whether a search finds a person who is in no table yet, by the rule of `matchesPerson`. Every word must be in the name, or the number
 * must begin with the typed number.
 */
export function matchesName(typed: string, { name = '', number = '' }: { name?: string; number?: string }): boolean {
  const digits = searchedNumber(typed);
  if (digits !== undefined) return (searchedNumber(number) ?? '').startsWith(digits);
  const words = searchWords(typed);
  const { searchName } = nameKeys(name);
  return words.length > 0 && words.every((word) => searchName.includes(word));
}

/**
 * Titles before a name, in the form of `foldName`. Degrees are not among them: they follow a comma. `St.` is no title, because it is short
 * for Siti.
 */
const TITLES = new Set([
  'prof',
  'dr',
  'drs',
  'dra',
  'drg',
  'drh',
  'ir',
  'h',
  'hj',
  'kh',
  'apt',
  'ns',
  'bdn',
  'ustaz',
  'ustadz',
]);

/**
 * The keys of a name. `sortName` orders lists and has no titles, because nobody looks under `dr.`. `searchName` has the words for searches,
 * separate and joined: `Al-Farabi` is found as al farabi, alfarabi and farabi.
 */
export function nameKeys(name: string): { sortName: string; searchName: string } {
  const folded = foldName(name);
  const inOne = foldName(name.replace(/(?<=[\p{L}\p{N}])[.\-‐-―](?=[\p{L}\p{N}])/gu, ''));
  const [own = folded] = name.split(',').map(foldName);
  const words = own.split(' ');
  const first = words.findIndex((word) => !TITLES.has(word));
  const sortName = first > 0 ? words.slice(first).join(' ') : own;
  return { sortName: sortName || folded, searchName: inOne === folded ? folded : `${folded} ${inOne}` };
}
