import { type Asked, withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Addresses of performance cycles. */
export const cyclePaths = {
  list: menuPaths.cycles,
  add: '/cycles/new',
  show: (cycleId: string) => `/cycles/${cycleId}`,
  readiness: (cycleId: string, asked?: Asked) => withQuery(`/cycles/${cycleId}/readiness`, asked),
} as const;
