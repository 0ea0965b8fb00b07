import { randomBytes } from 'node:crypto';

/** A random id for addresses: 96 bits, 16 characters of base64url, neither sequential nor guessable. */
export function newId(): string {
  return randomBytes(12).toString('base64url');
}
