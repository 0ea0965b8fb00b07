import { withoutNumberWord } from './text';

/**
 * The typed sign-in name in its stored form: a NIP or NRP without spaces, dots and dashes; the name of an official without number in
 * small letters.
 */
export function normaliseSignInName(typed: string): string {
  const text = withoutNumberWord(typed.normalize('NFKC').trim());
  const packed = text.replace(/[\s.-]/g, '');
  return /^\d+$/.test(packed) ? packed : text.replace(/\s+/g, ' ').toLowerCase();
}

const NIP_DIGITS = 18;
/** The longest NRP of the forces has 14 digits, so 16 or more digits are a mistyped NIP. */
const SURELY_NIP = 16;

/** The error sentence if the digits are a NIP with too few or too many digits; otherwise undefined. */
export function wrongNipLength(typed: string): string | undefined {
  const name = normaliseSignInName(typed);
  if (!/^\d+$/.test(name) || name.length < SURELY_NIP || name.length === NIP_DIGITS) return undefined;
  return `NIP terdiri dari 18 angka, yang Anda ketik ${name.length} angka. Periksa kembali NIP Anda.`;
}
