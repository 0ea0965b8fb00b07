import { withoutNumberWord } from './text';

/**
 * What is typed at sign-in in the form it is stored: a NIP or NRP without its spaces, dots and dashes; a name that an admin gave to an
 * official without number in small letters.
 */
export function normaliseSignInName(typed: string): string {
  const text = withoutNumberWord(typed.normalize('NFKC').trim());
  const packed = text.replace(/[\s.-]/g, '');
  return /^\d+$/.test(packed) ? packed : text.replace(/\s+/g, ' ').toLowerCase();
}

const NIP_DIGITS = 18;
/** The longest NRP of the forces has 14 digits, so 16 and more were meant as a NIP. */
const SURELY_NIP = 16;

/** Digits that were meant as a NIP and are too few or too many; the sentence for the field, undefined when there is nothing to say. */
export function wrongNipLength(typed: string): string | undefined {
  const name = normaliseSignInName(typed);
  if (!/^\d+$/.test(name) || name.length < SURELY_NIP || name.length === NIP_DIGITS) return undefined;
  return `NIP terdiri dari 18 angka, yang Anda ketik ${name.length} angka. Periksa kembali NIP Anda.`;
}
