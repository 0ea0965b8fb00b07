/** Where a page redirects that does not exist for its reader. The listener loads this file as it stands, so it imports nothing. */
export const MISSING_PATH = '/tidak-ditemukan';
