import { createHmac, randomInt } from 'node:crypto';

/** Small letters and digits, without those that look alike on paper (i l o 0 1). */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** Makes a password to hand over on paper: `k7mp-x2qd-9hfa`, 59 bits. */
export function makeFirstPassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/**
 * Makes the first password of a person from a seed. The same seed and person always give the same password. Without the seed nobody can
 * guess it.
 */
export function firstPasswordFrom(seed: string, employeeId: string): string {
  const marks: string[] = [];
  for (let block = 0; marks.length < GROUPS * GROUP_LENGTH; block++) {
    const bytes = createHmac('sha256', seed).update(`${employeeId} ${block}`).digest();
    // Bytes above the last complete multiple of the alphabet's length are skipped. They would make the first letters of the alphabet
    // likelier.
    for (const byte of bytes) if (byte < 256 - (256 % ALPHABET.length)) marks.push(ALPHABET[byte % ALPHABET.length]!);
  }
  return asFirstPassword(marks.slice(0, GROUPS * GROUP_LENGTH).join(''));
}

const GROUP = new RegExp(`.{${GROUP_LENGTH}}`, 'g');
const WITHOUT_MARKS = new RegExp(`^[${ALPHABET}]{${GROUPS * GROUP_LENGTH}}$`);

/**
 * Turns a password typed from a slip (with capitals, blanks, or without hyphens) into its printed form. Any other text is returned
 * unchanged.
 */
export function asFirstPassword(typed: string): string {
  const bare = typed.replace(/[\s\u00ad\u2010-\u2015\u2212-]/g, '').toLowerCase();
  return WITHOUT_MARKS.test(bare) ? (bare.match(GROUP) ?? []).join('-') : typed;
}
