import { type QueryParameters, withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Addresses of the progress of planning and of alignment. */
export const planningPaths = {
  show: menuPaths.planning,
  people: '/planning/people',
  export: '/planning/people/export',
  /** `units`: one level of the tree of units. `search`: the list of people. Both take the filters of the page. */
  units: (asked: QueryParameters) => withQuery('/planning', asked),
  search: (asked: QueryParameters) => withQuery('/planning/people', asked),
  /**
   * `alignment`: the objectives of a unit and what supports them. `alignmentOfPlan`: a plan and what it supports. `alignmentOfResult`: one
   * result, what it supports and what supports it.
   */
  alignment: (asked: QueryParameters) => withQuery('/planning/alignment', asked),
  alignmentOfPlan: (skpId: string) => `/planning/alignment/plans/${skpId}`,
  alignmentOfResult: (lineage: string, after?: string) =>
    `/planning/alignment/results/${lineage}${after ? `?setelah=${after}` : ''}`,
} as const;
