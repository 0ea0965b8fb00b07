import { menuPaths } from '../kernel/menu-paths';

/** The addresses of background jobs. */
export const jobPaths = {
  list: menuPaths.jobs,
  /** The page with the progress and the result of the user's own job. */
  show: (jobId: string) => `/made/${jobId}`,
  file: (jobId: string) => `/made/${jobId}/file`,
} as const;
