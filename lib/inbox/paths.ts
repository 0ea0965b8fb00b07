import { withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Where news are read. */
export const newsPaths = {
  list: menuPaths.news,
  before: (sebelum: string) => withQuery(menuPaths.news, { sebelum }),
} as const;
