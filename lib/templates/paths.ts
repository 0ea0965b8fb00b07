import { type QueryParameters, withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Addresses of the bank of results and of templates (`sets`). */
export const templatePaths = {
  bank: menuPaths.bank,
  searchBank: (asked: QueryParameters) => withQuery('/templates/bank', asked),
  addEntry: '/templates/bank/new',
  entry: (entryId: string) => `/templates/bank/${entryId}`,
  sets: '/templates/sets',
  searchSets: (asked: QueryParameters) => withQuery('/templates/sets', asked),
  addSet: '/templates/sets/new',
  set: (templateId: string) => `/templates/sets/${templateId}`,
  setEntries: (templateId: string, asked?: QueryParameters) =>
    withQuery(`/templates/sets/${templateId}/entries`, asked),
  give: (templateId: string, asked?: QueryParameters) => withQuery(`/templates/sets/${templateId}/give`, asked),
  use: (useId: string, asked?: QueryParameters) => withQuery(`/templates/uses/${useId}`, asked),
} as const;
