/** Keys of background jobs. Two open jobs never have the same key. */
export const importKey = (importId: string) => `people-import ${importId}`;
export const slipRunKey = (runId: string) => `slip-run ${runId}`;
