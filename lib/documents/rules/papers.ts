import type { FormatCode } from './vocabulary';

export type PaperNumber = {
  formatCode: FormatCode;
  /** Counts from 1 in each year, for each format. Practice papers are counted separately. */
  count: number;
  unitCode: string;
  year: number;
  isPractice: boolean;
};

/** The number of a paper: `A.1.7/0001/DINKES/2026`. A practice paper has `LATIHAN/` before it and is counted separately. */
export function paperNumber({ formatCode, count, unitCode, year, isPractice }: PaperNumber): string {
  const number = `${formatCode}/${String(count).padStart(4, '0')}/${unitCode}/${year}`;
  return isPractice ? `LATIHAN/${number}` : number;
}

/** Crockford's alphabet: no I, L, O, U, so that a code can be read aloud and typed from paper without errors. */
const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of twelve letters (60 bits) in groups of four, from at least twelve random bytes. */
export function verificationCodeFrom(bytes: Uint8Array): string {
  const letters = Array.from(bytes.subarray(0, 12), (byte) => CODE_LETTERS[byte % CODE_LETTERS.length]);
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** JSON with sorted keys and without blanks: the same content always has the same text and so the same hash. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value as Record<string, Json>).filter(([, entry]) => entry !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}
