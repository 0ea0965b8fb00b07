import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (folder) => join(folder, 'server.pid');

/** Leaves word in the data folder where the server that holds it answers. Whether one does is told by its lock alone. */
export function markServer(folder, pid, { url }) {
  writeFileSync(fileIn(folder), JSON.stringify({ pid, url }));
}

/** What another server says stays. */
export function unmarkServer(folder, pid) {
  if (whoServes(folder)?.pid === pid) rmSync(fileIn(folder), { force: true });
}

/** The server that left word last, for the sentence to another server that wants the folder. */
export function whoServes(folder) {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  } catch {
    return undefined;
  }
}
