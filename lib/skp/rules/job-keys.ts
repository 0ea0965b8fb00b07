/** What work in the background is about: of each there is one at a time. */
export const planImportKey = (importId: string) => `skp-import ${importId}`;
