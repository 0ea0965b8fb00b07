import { type QueryParameters, withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Addresses of the audit trail. */
export const auditPaths = {
  show: menuPaths.audit,
  search: (asked: QueryParameters) => withQuery('/audit', asked),
  refusedTries: '/audit/tries',
} as const;
