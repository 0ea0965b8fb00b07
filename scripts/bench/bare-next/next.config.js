import { fileURLToPath } from 'node:url';

/** The first floor, with which the pages of the application are compared: nothing except Next, SQLite and a list. */
export default {
  turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) },
  serverExternalPackages: ['better-sqlite3'],
};
