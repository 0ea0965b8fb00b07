import { type Asked, withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Addresses of the audit trail. */
export const auditPaths = {
  show: menuPaths.audit,
  search: (asked: Asked) => withQuery('/audit', asked),
  refusedTries: '/audit/tries',
} as const;
