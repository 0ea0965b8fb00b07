import { randomBytes } from 'node:crypto';

/** A random id for addresses: 96 bits as 16 characters of base64url. It can be neither counted up nor guessed. */
export function newId(): string {
  return randomBytes(12).toString('base64url');
}
