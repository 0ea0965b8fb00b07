/** The key of the background job that imports a file. Jobs with the same key never run at the same time. */
export const planImportKey = (importId: string) => `skp-import ${importId}`;
