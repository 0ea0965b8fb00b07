import { menuPaths } from '@/lib/kernel/menu-paths';
import { MISSING_PATH } from './missing-path';

/** Addresses that belong to no feature. Those of a feature are in `lib/<feature>/paths.ts`. */
export const paths = {
  home: menuPaths.home,
  signIn: '/login',
  signOut: '/logout',
  search: '/search',
  begin: '/begin',
  presence: menuPaths.presence,
  /** No page has this address, so it answers 404 (lib/web/missing.ts). */
  missing: MISSING_PATH,
  setUp: (code: string) => `/setup/${code}`,
  account: {
    standing: menuPaths.standing,
    password: menuPaths.password,
    devices: menuPaths.devices,
    typed: menuPaths.typed,
  },
  help: menuPaths.help,
  disturbance: (number?: string) => (number ? `/gangguan?nomor=${number}` : '/gangguan'),
} as const;
