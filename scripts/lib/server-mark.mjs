import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (folder) => join(folder, 'server.pid');

/** Writes into the data folder the address of the server that holds it. Only the lock tells whether that server runs. */
export function markServer(folder, pid, { url }) {
  writeFileSync(fileIn(folder), JSON.stringify({ pid, url }));
}

/** The mark of another server stays. */
export function unmarkServer(folder, pid) {
  if (whoServes(folder)?.pid === pid) rmSync(fileIn(folder), { force: true });
}

/** The server of the last mark, for the message to another server that wants the folder. */
export function whoServes(folder) {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  } catch {
    return undefined;
  }
}
