import { type QueryParameters, withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Addresses of appraisals and unit achievements. */
export const appraisalPaths = {
  list: menuPaths.appraisals,
  inCycle: (cycleId: string) => `/appraisals?tahun=${cycleId}`,
  inPeriod: (period: string, more?: QueryParameters) => withQuery('/appraisals', { period, ...more }),
  show: (appraisalId: string) => `/appraisals/${appraisalId}`,
  print: (appraisalId: string, format: 'C' | 'D') => `/appraisals/${appraisalId}/print?format=${format}`,
  pdf: (appraisalId: string, format: 'C' | 'D') => `/appraisals/${appraisalId}/pdf?format=${format}`,
  /** The page on which both sides agree whether the result of the old unit counts for a period of a plan. */
  reuse: (skpId: string, periodId: string) => `/appraisals/reuse/${skpId}/${periodId}`,
  achievements: menuPaths.achievements,
  achievementsOf: (cycleId: string) => `/appraisals/achievements?tahun=${cycleId}`,
  achievementsIn: (periodId: string) => `/appraisals/achievements?period=${periodId}`,
  achievement: (periodId: string, unitId: string) => `/appraisals/achievements?period=${periodId}&unit=${unitId}`,
} as const;
