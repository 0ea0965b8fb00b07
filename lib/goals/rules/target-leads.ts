import { signAtEnd, takeSignBefore } from './target-signs';

/** Words before a number: "Level 3", "Nilai IKM 85,5", "peringkat 10". */
const BEFORE_NUMBERS =
  /^(?:nilai|skor|indeks|level|tingkat|tahap|peringkat|rangking|ranking|juara|urutan|posisi|bintang|maturitas|rata-rata|ipk|ikm|ikpa|ipm|spbe|kkm)$/i;
/** Words before a grade. */
const BEFORE_GRADES =
  /^(?:predikat|opini|nilai|kategori|akreditasi|peringkat|kualitas|tingkat|status|indeks|skor|grade|hasil)$/i;
/** A smaller rank is better. */
const RANKS = /^(?:peringkat|rangking|ranking|juara|urutan|posisi)\b/i;
const WORD = /^\p{L}(?:[\p{L}-]*\p{L})?$/u;
const MOST_WORDS = 4;

export type Led = { lead: string; sign: string; rest: string };

/** Separates the name before a number, and the sign between them: "Nilai minimal 85". */
export function takeLead(text: string): Led | undefined {
  const found = led(text, BEFORE_NUMBERS, (rest) => /^(?:(?:ke)?-?|antara )\d/i.test(rest));
  if (!found || !/^ke-/i.test(found.rest)) return found;
  return { ...found, lead: `${found.lead} ke-`, rest: found.rest.slice('ke-'.length) };
}

/** The same before a grade: "predikat minimal BB". */
export function takeGradeLead(text: string, isGrade: (rest: string) => boolean): Led | undefined {
  return led(text, BEFORE_GRADES, isGrade);
}

function led(text: string, first: RegExp, fits: (rest: string) => boolean): Led | undefined {
  const words = text.split(' ');
  if (!first.test(words[0]!)) return undefined;
  const called = words.slice(0, MOST_WORDS).findIndex((word) => !WORD.test(word));
  const most = called < 0 ? Math.min(words.length, MOST_WORDS) : called;
  for (let count = 1; count <= most; count++) {
    const { sign, rest } = takeSignBefore(words.slice(count).join(' '));
    if (fits(rest)) return { lead: words.slice(0, count).join(' '), sign, rest };
    // A sign is no part of a name.
    if (sign !== '') return undefined;
  }
  return undefined;
}

/** Whether the field of the unit may hold the name of a grade. */
export function callsGrades(unit: string): boolean {
  return BEFORE_GRADES.test(unit.split(' ')[0]!);
}

export function isRank(called: string): boolean {
  return RANKS.test(called) || /^(?:besar|terbaik)\b/i.test(called);
}

/** A sign between the name of a target and its number is printed at the same place. */
export function withLead(lead: string, amount: string): string {
  return `${lead}${lead === '' || lead.endsWith('-') ? '' : ' '}${amount}`;
}

export function bearsSign(lead: string, sign: string): boolean {
  return sign !== '' && signAtEnd(lead) === sign;
}

/** The name of a target without its sign, for realisations: "Nilai" of "Nilai minimal". */
export function bareLead(lead: string, sign: string): string {
  return bearsSign(lead, sign) ? lead.slice(0, -sign.length).trim() : lead;
}
