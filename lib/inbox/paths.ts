import { withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Addresses of the news of a person. */
export const newsPaths = {
  list: menuPaths.news,
  before: (sebelum: string) => withQuery(menuPaths.news, { sebelum }),
} as const;
