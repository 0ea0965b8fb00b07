import { type QueryParameters, withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Addresses of performance cycles. */
export const cyclePaths = {
  list: menuPaths.cycles,
  add: '/cycles/new',
  show: (cycleId: string) => `/cycles/${cycleId}`,
  readiness: (cycleId: string, asked?: QueryParameters) => withQuery(`/cycles/${cycleId}/readiness`, asked),
} as const;
