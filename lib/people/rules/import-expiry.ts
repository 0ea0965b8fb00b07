/** For how many days a preview waits for a confirmation. Then it is discarded and its rows are deleted. */
export const IMPORT_KEPT_DAYS = 7;
const DAY_MS = 24 * 3_600_000;

/** A preview expires if its file was uploaded before this instant. */
export function importsKeptFrom(now: Date): Date {
  return new Date(now.getTime() - IMPORT_KEPT_DAYS * DAY_MS);
}
