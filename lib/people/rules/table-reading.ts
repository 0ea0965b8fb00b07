/** How a file was read, stored with its preview and shown above it. Empty for files from before this was stored. */
export type TableReading = {
  /** The read sheets with the number of rows; the name is empty for a text file. */
  sheets: { name: string; rows: number }[];
  unread: { name: string; why: string }[];
  columns: { written: string; header: string }[];
  ignored: { written: string; nearest?: string }[];
  /** Known columns that are missing in the file. */
  absent: string[];
  formulas: number;
};
