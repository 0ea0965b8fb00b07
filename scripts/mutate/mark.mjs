import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A hash of the content of a file. */
export const markOf = (file) => createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 12);
