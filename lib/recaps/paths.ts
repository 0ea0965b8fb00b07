import { type QueryParameters, withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Addresses of recaps. */
export const recapPaths = {
  list: menuPaths.recaps,
  show: (cycleId: string, asked?: QueryParameters) => withQuery(`/recaps/${cycleId}`, asked),
  export: (cycleId: string) => `/recaps/${cycleId}/export`,
} as const;
