import { menuPaths } from '../kernel/menu-paths';

/** Addresses of work in the background. */
export const jobPaths = {
  list: menuPaths.jobs,
  /** How far a job of one's own is, and what came of it. */
  show: (jobId: string) => `/made/${jobId}`,
  file: (jobId: string) => `/made/${jobId}/file`,
} as const;
