/** What spreadsheets and people write where they have nothing to write. */
const PLACEHOLDERS = new Set(['null', 'n/a', 'nihil', 'kosong', 'tidak ada', 'belum ada', 'undefined', 'none', 'xxx']);

/** Whether a text is no name of a person, post or unit: without any letter, a sign of "nothing", or the error of a formula. */
export function isNoName(text: string): boolean {
  const typed = text.trim().toLowerCase();
  return !/\p{L}/u.test(typed) || typed.startsWith('#') || PLACEHOLDERS.has(typed);
}

export const NO_NAME =
  'Ini bukan nama. Tulis nama yang sebenarnya; tanda hubung, titik, angka, dan #N/A tidak diterima.';

/** A sentence that ends with a name: a title such as `S.Gz.` brings its full stop already. */
export function closedByName(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
