import type { Employment } from './vocabulary';

/** Grades (golongan ruang) of PNS, each with the name of its rank (pangkat). */
export const PNS_RANKS = {
  'I/a': 'Juru Muda',
  'I/b': 'Juru Muda Tingkat I',
  'I/c': 'Juru',
  'I/d': 'Juru Tingkat I',
  'II/a': 'Pengatur Muda',
  'II/b': 'Pengatur Muda Tingkat I',
  'II/c': 'Pengatur',
  'II/d': 'Pengatur Tingkat I',
  'III/a': 'Penata Muda',
  'III/b': 'Penata Muda Tingkat I',
  'III/c': 'Penata',
  'III/d': 'Penata Tingkat I',
  'IV/a': 'Pembina',
  'IV/b': 'Pembina Tingkat I',
  'IV/c': 'Pembina Utama Muda',
  'IV/d': 'Pembina Utama Madya',
  'IV/e': 'Pembina Utama',
} as const;
export type PnsGrade = keyof typeof PNS_RANKS;
export const PNS_GRADES = Object.keys(PNS_RANKS) as PnsGrade[];

/** Grades (golongan) of PPPK. They have no name of a rank. */
export const PPPK_GRADES = [
  ...['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII'],
] as readonly string[];

const ROMAN = ['I', 'II', 'III', 'IV'];
/** A grade of PNS anywhere in a text, with a Roman or Arabic number. */
const PNS_WRITTEN = /(?:^|[\s(,])(IV|I{1,3}|[1-4])\s*[/.\s-]?\s*([a-e])(?=$|[\s),;-])/gi;

/**
 * The grade as it is stored (`III/c`, `IX`), read from texts such as `iii/C`, `III c`, `3/c`, `Penata (III/c)`, `III/c - Penata`, `Gol. IX`
 * or `PPPK 9`. Undefined if the text has no such grade, or more than one.
 */
export function readGrade(typed: string, employment: Employment): string | undefined {
  if (employment === 'pppk') return contractGrade(typed);
  const found = [...typed.trim().matchAll(PNS_WRITTEN)].map(([, number = '', letter = '']) => {
    const roman = ROMAN[Number(number) - 1] ?? number.toUpperCase();
    return PNS_GRADES.find((grade) => grade === `${roman}/${letter.toLowerCase()}`);
  });
  return new Set(found).size === 1 ? found[0] : undefined;
}

function contractGrade(typed: string): string | undefined {
  const wanted = typed
    .replace(/golongan|gol|ruang|pppk|p3k/gi, '')
    .replace(/[\s./()-]+/g, '')
    .toUpperCase();
  return PPPK_GRADES.find((grade, i) => grade === wanted || `${i + 1}` === wanted);
}

/** Rank and grade as papers print them: `Penata, III/c` for PNS, `Golongan IX` for PPPK. Empty without a grade. */
export function rankOf(grade: string | null, employment: Employment): string {
  if (!grade) return '';
  if (employment === 'pppk') return `Golongan ${grade}`;
  return `${PNS_RANKS[grade as PnsGrade] ?? ''}, ${grade}`.replace(/^, /, '');
}
