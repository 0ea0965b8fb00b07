import type { Direction } from './vocabulary';

type Way = Exclude<Direction, 'by-date'>;
/** Which direction a sign means, and whether the bound itself is excluded ("lebih dari 85"). */
type SignMeaning = { way: Way; isStrict?: true };

const more = { way: 'more' } as const;
const less = { way: 'less' } as const;
const exact = { way: 'exact' } as const;
const above = { way: 'more', isStrict: true } as const;
const below = { way: 'less', isStrict: true } as const;

/** The words and signs that people put before a target, as a closed list. Each is printed as it was written. [TARGET-02] */
const SIGNS: Readonly<Record<string, SignMeaning>> = {
  ...{ '≥': more, '≤': less, '>': above, '<': below, '=': exact },
  ...{ minimal: more, minimum: more, 'paling sedikit': more, 'paling rendah': more, 'paling kurang': more },
  ...{ 'sekurang-kurangnya': more, setidaknya: more, 'tidak kurang dari': more, 'serendah-rendahnya': more },
  ...{ sekurangnya: more, sedikitnya: more, 'setidak-tidaknya': more, 'paling tidak': more },
  ...{ 'tidak boleh kurang dari': more },
  ...{ 'lebih dari': above, 'di atas': above, melebihi: above, 'kurang dari': below, 'di bawah': below },
  ...{ maksimal: less, maksimum: less, 'paling banyak': less, 'paling lama': less, 'paling tinggi': less },
  ...{ 'sebanyak-banyaknya': less, 'setinggi-tingginya': less, 'selama-lamanya': less },
  ...{ 'tidak lebih dari': less, 'tidak melebihi': less, 'tidak boleh lebih dari': less, 'tidak boleh melebihi': less },
  ...{ 'paling lambat': less, 'selambat-lambatnya': less, selambatnya: less, sebelum: below, 'sampai dengan': less },
  ...{ tepat: exact },
};
/** Signs that are used for times only. */
const OF_TIMES = ['paling lambat', 'selambat-lambatnya', 'selambatnya', 'paling lama', 'selama-lamanya', 'sebelum'];
/** Signs that follow the number. */
const AFTER: Readonly<Record<string, SignMeaning>> = {
  'atau lebih': more,
  'ke atas': more,
  'atau kurang': less,
  keatas: more,
  'ke bawah': less,
  kebawah: less,
};
/** Other spellings of a sign, and the sign that is stored. */
const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^(?:>\s*=|=\s*>)/, '≥ '],
  [/^(?:<\s*=|=\s*<)/, '≤ '],
  [/^[≧⩾]/, '≥ '],
  [/^[≦⩽]/, '≤ '],
  [/^min(?:\.\s*|\s+)/i, 'minimal '],
  [/^(?:maks?|max)(?:\.\s*|\s+)/i, 'maksimal '],
  [/^maximal\s+/i, 'maksimal '],
  [/^maximum\s+/i, 'maksimum '],
  [/^(?:s\.d\.?|s\/d|sd)\s+/i, 'sampai dengan '],
];

const LONGEST_FIRST = Object.keys(SIGNS).sort((a, b) => b.length - a.length);

export type Signed = { sign: string; rest: string };

/** Separates the sign, before or after the target, from the rest. Without a sign, `sign` is empty. */
export function takeSign(text: string): Signed {
  const before = takeSignBefore(text);
  if (before.sign !== '') return before;
  const lower = before.rest.toLowerCase();
  const after = Object.keys(AFTER).find((word) => lower.endsWith(` ${word}`));
  return after ? { sign: after, rest: before.rest.slice(0, -after.length).trim() } : before;
}

/** Separates a sign at the beginning from the rest. Without a sign, `sign` is empty. */
export function takeSignBefore(text: string): Signed {
  const plain = ALIASES.reduce((sofar, [written, sign]) => sofar.replace(written, sign), text).trim();
  const lower = plain.toLowerCase();
  const sign = LONGEST_FIRST.find((word) => lower.startsWith(/^\p{L}/u.test(word) ? `${word} ` : word));
  return sign === undefined ? { sign: '', rest: plain } : { sign, rest: plain.slice(sign.length).trim() };
}

/** The sign at the end of a target's name, as in "predikat minimal"; empty if there is none. */
export function signAtEnd(text: string): string {
  const lower = text.toLowerCase();
  return LONGEST_FIRST.find((word) => lower.endsWith(` ${word}`)) ?? '';
}

export function isOfTimes(sign: string): boolean {
  return OF_TIMES.includes(sign);
}

/** What a sign means; undefined if it is empty or not known. */
export function meaningOf(sign: string): SignMeaning | undefined {
  return SIGNS[sign] ?? AFTER[sign];
}

/** A text with its sign. Most signs stand before the text, some after it: "≥ 85%", "85% atau lebih". */
export function withSign(sign: string, text: string): string {
  if (sign === '') return text;
  return Object.hasOwn(AFTER, sign) ? `${text} ${sign}` : `${sign} ${text}`;
}
