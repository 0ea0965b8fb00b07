/** Keys of background jobs. Only one open job may have a key. */
export const importKey = (importId: string) => `people-import ${importId}`;
export const slipRunKey = (runId: string) => `slip-run ${runId}`;
