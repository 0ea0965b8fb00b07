/** In which capacity somebody appraises (R6 p.89): by post, acting (Plt., Plh.) or delegated. */
export const APPRAISER_CAPACITIES = ['definitif', 'plt', 'plh', 'delegasi'] as const;
export type AppraiserCapacity = (typeof APPRAISER_CAPACITIES)[number];
