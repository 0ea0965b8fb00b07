/** How long a preview waits for its uploader; then it is discarded with everything that was read from the file. */
export const IMPORT_KEPT_DAYS = 7;
const DAY_MS = 24 * 3_600_000;

/** A preview of a file that was uploaded before this instant waits no longer. */
export function importsKeptFrom(now: Date): Date {
  return new Date(now.getTime() - IMPORT_KEPT_DAYS * DAY_MS);
}
