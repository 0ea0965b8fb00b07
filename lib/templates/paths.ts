import { type Asked, withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Addresses of the bank of results and of templates (`sets`). */
export const templatePaths = {
  bank: menuPaths.bank,
  searchBank: (asked: Asked) => withQuery('/templates/bank', asked),
  addEntry: '/templates/bank/new',
  entry: (entryId: string) => `/templates/bank/${entryId}`,
  sets: '/templates/sets',
  searchSets: (asked: Asked) => withQuery('/templates/sets', asked),
  addSet: '/templates/sets/new',
  set: (templateId: string) => `/templates/sets/${templateId}`,
  setEntries: (templateId: string, asked?: Asked) => withQuery(`/templates/sets/${templateId}/entries`, asked),
  give: (templateId: string, asked?: Asked) => withQuery(`/templates/sets/${templateId}/give`, asked),
  use: (useId: string, asked?: Asked) => withQuery(`/templates/uses/${useId}`, asked),
} as const;
