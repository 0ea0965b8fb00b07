import { menuPaths } from '../kernel/menu-paths';

/** Addresses of the agency's own settings. */
export const agencyPaths = {
  show: menuPaths.agency,
  uploadEmblem: '/agency/emblem',
  emblem: (emblemId: string) => `/agency/emblem/${emblemId}`,
} as const;
