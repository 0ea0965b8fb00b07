import { withoutNumberWord } from './text';

/** A typed sign-in name in its stored form. A number has no spaces, dots and dashes; any other name is in lower case. */
export function normaliseSignInName(typed: string): string {
  const text = withoutNumberWord(typed.normalize('NFKC').trim());
  const packed = text.replace(/[\s.-]/g, '');
  return /^\d+$/.test(packed) ? packed : text.replace(/\s+/g, ' ').toLowerCase();
}

const NIP_DIGITS = 18;
/** The longest NRP of the forces has 14 digits, so 16 or more digits are a NIP. */
const SURELY_NIP = 16;

/** The sentence about a NIP with too few or too many digits; undefined if the name is no such number. */
export function wrongNipLength(typed: string): string | undefined {
  const name = normaliseSignInName(typed);
  if (!/^\d+$/.test(name) || name.length < SURELY_NIP || name.length === NIP_DIGITS) return undefined;
  return `NIP terdiri dari 18 angka, yang Anda ketik ${name.length} angka. Periksa kembali NIP Anda.`;
}
