import { resolve } from 'node:path';

/** A path that the user typed, relative to the user's current folder. npm changes to the folder of the project before it runs a command. */
export function typedPath(path) {
  return resolve(process.env.INIT_CWD || process.cwd(), path);
}

/** The current time for a file name, in the time zone of this machine: 2026-11-22-063741. */
export function fileStamp() {
  const local = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString();
  return local.slice(0, 19).replace('T', '-').replaceAll(':', '');
}

export function megabytes(bytes) {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
