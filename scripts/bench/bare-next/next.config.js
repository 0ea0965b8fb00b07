import { fileURLToPath } from 'node:url';

/** The floor that the application's pages are compared with: nothing but Next, SQLite and a list. */
export default {
  turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) },
  serverExternalPackages: ['better-sqlite3'],
};
