import { randomInt } from 'node:crypto';

/** Small letters and digits without those that look alike on paper (i l o 0 1). */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** A password to hand over on paper: `k7mp-x2qd-9hfa`, 59 bits, typed as printed. */
export function makeFirstPassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
