/** Keys of background jobs: one open job for each key. */
export const importKey = (importId: string) => `people-import ${importId}`;
export const slipRunKey = (runId: string) => `slip-run ${runId}`;
