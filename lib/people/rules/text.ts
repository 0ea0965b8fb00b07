/** Marks that nobody sees: zero-width spaces, directions of writing, soft hyphens, fillers, controls. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/gu;

/** Letters, digits and signs of full width, as some keyboards and scanners write them. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** A text as people see it: blanks of every kind are one space, invisible marks are gone, signs of full width are the common ones. */
export function cleanText(typed: string): string {
  const common = typed.replace(FULL_WIDTH, (sign) => sign.normalize('NFKC'));
  return common.replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(/ +/g, ' ').trim();
}

const NUMBER_WORD = /^(n\.?i\.?p|ni|nr\.?p|n\.r\.p)\.?\s*(pppk|p3k|baru)?\s*[.:]?\s*(?=\d)/i;

/** A number without the word before it: `NIP. 1985…`, `NI PPPK: 1991…`. */
export function withoutNumberWord(typed: string): string {
  return typed.replace(NUMBER_WORD, '');
}
