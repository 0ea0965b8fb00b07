/**
 * The address to which a page redirects if its record does not exist for the reader. The listener runs this file directly, so it imports
 * nothing.
 */
export const MISSING_PATH = '/tidak-ditemukan';
