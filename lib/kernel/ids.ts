import { randomBytes } from 'node:crypto';

/**
 * A random id for records: 96 bits as 16 characters of base64url. It stands in addresses. Nobody can guess it or derive it from another id.
 */
export function newId(): string {
  return randomBytes(12).toString('base64url');
}
