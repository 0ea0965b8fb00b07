/** The key of a background job: one job at a time for each key. */
export const planImportKey = (importId: string) => `skp-import ${importId}`;
