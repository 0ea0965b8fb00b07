import { type Asked, withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Addresses of the progress of planning and of alignment. */
export const planningPaths = {
  show: menuPaths.planning,
  people: '/planning/people',
  export: '/planning/people/export',
  /** One level of the tree; below, a list of people. Both with filters. */
  units: (asked: Asked) => withQuery('/planning', asked),
  search: (asked: Asked) => withQuery('/planning/people', asked),
  /** The objectives of a unit and what supports them; below, a plan or one of its results and what it supports. */
  alignment: (asked: Asked) => withQuery('/planning/alignment', asked),
  alignmentOfPlan: (skpId: string) => `/planning/alignment/plans/${skpId}`,
  alignmentOfResult: (lineage: string, after?: string) =>
    `/planning/alignment/results/${lineage}${after ? `?setelah=${after}` : ''}`,
} as const;
