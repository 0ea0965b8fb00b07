import type { Employment } from './identity';

/** Golongan ruang of PNS with the name of the rank (pangkat). */
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

/** Golongan of PPPK; they bear no rank name. */
export const PPPK_GRADES = [
  ...['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII'],
] as readonly string[];

/** The grade as it is stored (`III/c`, `IX`), read from `iii/C`, `III c`, `IIIc`, `Penata (III/c)`; undefined when there is no such grade. */
export function readGrade(typed: string, employment: Employment): string | undefined {
  if (employment === 'pppk') {
    const wanted = typed
      .replace(/golongan/i, '')
      .trim()
      .toUpperCase();
    return PPPK_GRADES.find((grade) => grade === wanted);
  }
  const parts = typed.trim().match(/(?:^|[\s(,])(IV|I{1,3})\s*[/.\s-]?\s*([a-e])\s*\)?$/i);
  const wanted = `${parts?.[1]?.toUpperCase()}/${parts?.[2]?.toLowerCase()}`;
  return PNS_GRADES.find((grade) => grade === wanted);
}

/** Rank and grade as papers print them: `Penata, III/c` for PNS, `Golongan IX` for PPPK, nothing for those who have neither. */
export function rankOf(grade: string | null, employment: Employment): string {
  if (!grade) return '';
  if (employment === 'pppk') return `Golongan ${grade}`;
  return `${PNS_RANKS[grade as PnsGrade] ?? ''}, ${grade}`.replace(/^, /, '');
}
