import { menuPaths } from '../kernel/menu-paths';

/** Addresses of work in the background. */
export const jobPaths = {
  list: menuPaths.jobs,
  /** The progress and the result of the user's own job. */
  show: (jobId: string) => `/made/${jobId}`,
  file: (jobId: string) => `/made/${jobId}/file`,
} as const;
