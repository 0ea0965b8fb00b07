import { withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Addresses of check-ins. */
export const checkInPaths = {
  list: menuPaths.checkIns,
  inCycle: (cycleId: string, more: Readonly<Record<string, string>> = {}) =>
    withQuery('/check-ins', { tahun: cycleId, ...more }),
  show: (checkInId: string) => `/check-ins/${checkInId}`,
  correct: (checkInId: string) => `/check-ins/${checkInId}?perbaiki=ya`,
  dialogue: (checkInId: string) => `/check-ins/${checkInId}/dialogue`,
} as const;
