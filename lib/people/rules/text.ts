/** Marks that nobody sees: zero-width spaces, directions of writing, soft hyphens, fillers, controls. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/gu;

/** A text as people see it: blanks of every kind are one space, invisible marks are gone. */
export function cleanText(typed: string): string {
  return typed.replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(/ +/g, ' ').trim();
}
