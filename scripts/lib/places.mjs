import { resolve } from 'node:path';

/** A typed path is relative to the user's current folder; npm changes to the project's folder first. */
export function typedPath(path) {
  return resolve(process.env.INIT_CWD || process.cwd(), path);
}

/** The present moment for a file name: 2026-11-22-063741, in the machine's own time. */
export function fileStamp() {
  const local = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString();
  return local.slice(0, 19).replace('T', '-').replaceAll(':', '');
}

export function megabytes(bytes) {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
