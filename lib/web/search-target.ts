/** The hidden field of a search form with the address of the list to search. */
export const SEARCH_TARGET = '_ke';
