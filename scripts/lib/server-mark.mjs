import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (folder) => join(folder, 'server.pid');

/** Writes the address and process id of the server into the data folder. Only the lock shows whether that server still runs. */
export function markServer(folder, pid, { url }) {
  writeFileSync(fileIn(folder), JSON.stringify({ pid, url }));
}

/** Removes the mark of this server. The mark of another server stays. */
export function unmarkServer(folder, pid) {
  if (whoServes(folder)?.pid === pid) rmSync(fileIn(folder), { force: true });
}

/**
 * The address and process id of the last server, for the message to another server that wants the folder; undefined if there is no mark.
 */
export function whoServes(folder) {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  } catch {
    return undefined;
  }
}
