/**
 * How a file was read, stored with its preview and shown above it. It is stored as an empty object for files from before there was this
 * record.
 */
export type TableReading = {
  /** The sheets that were read, with their number of rows. For a text file the name is empty. */
  sheets: { name: string; rows: number }[];
  unread: { name: string; why: string }[];
  columns: { written: string; header: string }[];
  ignored: { written: string; nearest?: string }[];
  /** Known columns that the file does not have. */
  absent: string[];
  formulas: number;
};
