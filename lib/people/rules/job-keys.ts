/** What work in the background is about: of each there is one at a time. */
export const importKey = (importId: string) => `people-import ${importId}`;
export const slipRunKey = (runId: string) => `slip-run ${runId}`;
