import { signAtEnd, takeSignBefore } from './target-signs';

/** First words of a name before a number: "Level 3", "Nilai IKM 85,5", "peringkat 10". */
const BEFORE_NUMBERS =
  /^(?:nilai|skor|indeks|level|tingkat|tahap|peringkat|rangking|ranking|juara|urutan|posisi|bintang|maturitas|rata-rata|ipk|ikm|ikpa|ipm|spbe|kkm)$/i;
/** First words of a name before a grade: "predikat A". */
const BEFORE_GRADES =
  /^(?:predikat|opini|nilai|kategori|akreditasi|peringkat|kualitas|tingkat|status|indeks|skor|grade|hasil)$/i;
/** Names of ranks. A smaller rank is better. */
const RANKS = /^(?:peringkat|rangking|ranking|juara|urutan|posisi)\b/i;
const WORD = /^\p{L}(?:[\p{L}-]*\p{L})?$/u;
const MOST_WORDS = 4;

export type Led = { lead: string; sign: string; rest: string };

/** Separates the name before a number, and the sign between them: "Nilai minimal 85". Undefined if no name precedes a number. */
export function takeLead(text: string): Led | undefined {
  const found = led(text, BEFORE_NUMBERS, (rest) => /^(?:(?:ke)?-?|antara )\d/i.test(rest));
  if (!found || !/^ke-/i.test(found.rest)) return found;
  return { ...found, lead: `${found.lead} ke-`, rest: found.rest.slice('ke-'.length) };
}

/** Separates the name before a grade, and the sign between them: "predikat minimal BB". Undefined if no name precedes a grade. */
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
    // A name cannot continue after a sign.
    if (sign !== '') return undefined;
  }
  return undefined;
}

/** Whether the unit begins with a word that can precede a grade, such as "predikat". */
export function callsGrades(unit: string): boolean {
  return BEFORE_GRADES.test(unit.split(' ')[0]!);
}

export function isRank(called: string): boolean {
  return RANKS.test(called) || /^(?:besar|terbaik)\b/i.test(called);
}

/** Puts a name before an amount. If the name has a sign, it is at the end of the name. */
export function withLead(lead: string, amount: string): string {
  return `${lead}${lead === '' || lead.endsWith('-') ? '' : ' '}${amount}`;
}

export function endsWithSign(lead: string, sign: string): boolean {
  return sign !== '' && signAtEnd(lead) === sign;
}

/** The name of a target without its sign, for realisations: "Nilai" of "Nilai minimal". */
export function bareLead(lead: string, sign: string): string {
  return endsWithSign(lead, sign) ? lead.slice(0, -sign.length).trim() : lead;
}
