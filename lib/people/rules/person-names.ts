import { cleanText, withoutNumberWord } from './text';

const APOSTROPHES = /['’‘ʼʻ`´]/g;
const UNSEEN = /[\p{M}\p{Cf}]/gu;
const NOT_A_LETTER = /[^\p{L}\p{N}]+/gu;

/** A name or what was typed in search of one, as both are compared: no accents, capitals, apostrophes, dots, dashes or double spaces. */
export function foldName(text: string): string {
  const plain = text.normalize('NFKD').replace(UNSEEN, '').replace(APOSTROPHES, '');
  return plain.toLowerCase().replace(NOT_A_LETTER, ' ').trim();
}

const LONGEST_SEARCH = 120;

/** What an address searches of somebody; given twice, it counts as not given. */
export function searchedText(asked: unknown): string {
  return typeof asked === 'string' ? asked.slice(0, LONGEST_SEARCH).trim() : '';
}

/** The words of a search, each to be found somewhere in `searchName`; none where nothing but signs was typed. */
export function searchWords(typed: string): string[] {
  return foldName(typed).split(' ').filter(Boolean);
}

/** The digits of a number that is searched, however it was grouped; undefined where a name was typed. */
export function searchedNumber(typed: string): string | undefined {
  const digits = withoutNumberWord(cleanText(typed))
    .replace(UNSEEN, '')
    .replace(/[\s.'’-]/g, '');
  return /^\d+$/.test(digits) ? digits : undefined;
}

/** The same search for somebody who stands in no table yet: every word somewhere in the name, or the beginning of the number. */
export function meansNamed(typed: string, { name = '', number = '' }: { name?: string; number?: string }): boolean {
  const digits = searchedNumber(typed);
  if (digits !== undefined) return (searchedNumber(number) ?? '').startsWith(digits);
  const words = searchWords(typed);
  const { searchName } = nameKeys(name);
  return words.length > 0 && words.every((word) => searchName.includes(word));
}

/** Titles that stand before a name, folded; degrees stand behind a comma. `St.` is none: it shortens Siti. */
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
 * What is kept beside a name: `sortName`, by which lists are in order, without titles, for nobody looks under `dr.`; and `searchName`, in
 * which its words are found, written apart and in one (`Al-Farabi` is found as al farabi, alfarabi and farabi).
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
