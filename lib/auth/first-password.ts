import { createHmac, randomInt } from 'node:crypto';

/** Small letters and digits without those that look alike on paper (i l o 0 1). */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** A password to hand over on paper: `k7mp-x2qd-9hfa`, 59 bits. */
export function makeFirstPassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** The same made from a seed: with the seed it can be made again, without it nobody can guess it. */
export function firstPasswordFrom(seed: string, employeeId: string): string {
  const marks: string[] = [];
  for (let block = 0; marks.length < GROUPS * GROUP_LENGTH; block++) {
    const bytes = createHmac('sha256', seed).update(`${employeeId} ${block}`).digest();
    // Bytes beyond the last whole alphabet would make its first letters likelier.
    for (const byte of bytes) if (byte < 256 - (256 % ALPHABET.length)) marks.push(ALPHABET[byte % ALPHABET.length]!);
  }
  return asFirstPassword(marks.slice(0, GROUPS * GROUP_LENGTH).join(''));
}

const GROUP = new RegExp(`.{${GROUP_LENGTH}}`, 'g');
const WITHOUT_MARKS = new RegExp(`^[${ALPHABET}]{${GROUPS * GROUP_LENGTH}}$`);

/** Normalises a password typed from a slip (capitals, missing hyphens, blanks) to its printed form; other text is returned unchanged. */
export function asFirstPassword(typed: string): string {
  const bare = typed.replace(/[\s\u00ad\u2010-\u2015\u2212-]/g, '').toLowerCase();
  return WITHOUT_MARKS.test(bare) ? (bare.match(GROUP) ?? []).join('-') : typed;
}
