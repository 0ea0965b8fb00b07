import { type QueryParameters, withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Addresses of unit goals, their indicators and realisations. */
export const goalPaths = {
  list: menuPaths.goals,
  search: (asked: QueryParameters) => withQuery('/goals', asked),
  ofUnit: (unitId: string) => `/goals/units/${unitId}`,
  unit: (unitId: string, cycleId: string) => `/goals/units/${unitId}?siklus=${cycleId}`,
  add: (unitId: string, cycleId: string) => `/goals/units/${unitId}/new?siklus=${cycleId}`,
  realisations: (unitId: string, periodId: string) => `/goals/units/${unitId}/realisations/${periodId}`,
  show: (goalId: string) => `/goals/${goalId}`,
  edit: (goalId: string) => `/goals/${goalId}/edit`,
  addIndicator: (goalId: string) => `/goals/${goalId}/indicators/new`,
  indicator: (goalId: string, indicatorId: string) => `/goals/${goalId}/indicators/${indicatorId}`,
} as const;
