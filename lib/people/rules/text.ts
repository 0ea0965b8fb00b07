/** Invisible characters: zero-width spaces, marks of the writing direction, soft hyphens, fillers, control characters. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/gu;

/** Full-width letters, digits and signs, which some keyboards and scanners write. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** A text as it looks: blanks of every kind become one space, invisible characters are removed, full-width ones become normal. */
export function cleanText(typed: string): string {
  const common = typed.replace(FULL_WIDTH, (sign) => sign.normalize('NFKC'));
  return common.replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(/ +/g, ' ').trim();
}

const NUMBER_WORD = /^(n\.?i\.?p|ni|nr\.?p|n\.r\.p)\.?\s*(pppk|p3k|baru)?\s*[.:]?\s*(?=\d)/i;

/** Removes the word before a number: `NIP. 1985…`, `NI PPPK: 1991…`. */
export function withoutNumberWord(typed: string): string {
  return typed.replace(NUMBER_WORD, '');
}
