import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHeld, joinFolder } from './folder-lock.mjs';
import { Stop } from './stop.mjs';

const fileIn = (folder) => join(folder, 'server.word');

/**
 * Writes a new secret word into the folder that this process has locked. A process that knows the word was started by the server of this
 * folder.
 */
export function writeFolderWord(folder) {
  const word = randomBytes(24).toString('base64url');
  writeFileSync(fileIn(folder), word, { mode: 0o600 });
  return word;
}

/** Joins the folder, or throws a Stop: only a server that has locked the folder may start a process that works on it. */
export function joinServer(folder, word = process.env.CAPAIAN_WORD) {
  if (!process.send || !word || word !== wordIn(folder) || !isHeld(folder, 0)) {
    throw new Stop(
      'This process serves as a part of a server and cannot be started by itself. Use npm start.',
      'Proses ini hanya bagian dari server dan tidak dapat dijalankan sendiri. Gunakan npm start.',
    );
  }
  joinFolder(folder);
}

function wordIn(folder) {
  try {
    return readFileSync(fileIn(folder), 'utf8');
  } catch {
    return undefined;
  }
}
