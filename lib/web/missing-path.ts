/** Where a page leads that is not there for its reader. The listener loads this file as it stands, so it imports nothing. */
export const MISSING_PATH = '/tidak-ditemukan';
