/** The hidden field of a search that names the page of its list. */
export const SEARCH_TARGET = '_ke';
