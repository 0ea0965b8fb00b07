import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { sessionSecret } from './secret';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', sessionSecret(), '', 'slip runs', 32));
}

/**
 * Makes a new seed for slips and encrypts it with the secret of the data folder. So the database and its backups alone reveal no password.
 */
export function sealedSeed(): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key(), nonce);
  const sealed = Buffer.concat([cipher.update(randomBytes(32).toString('base64url')), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

export function openSeed(seal: string): string {
  const bytes = Buffer.from(seal, 'base64url');
  const decipher = createDecipheriv(CIPHER, key(), bytes.subarray(0, NONCE));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString();
}
