/** How a file was read, kept with its preview and said on top of it. Empty for files that were read before this was kept. */
export type TableReading = {
  /** Sheets that were read, with the number of rows; the name is empty for a text file. */
  sheets: { name: string; rows: number }[];
  unread: { name: string; why: string }[];
  columns: { written: string; header: string }[];
  ignored: { written: string; nearest?: string }[];
  /** Known columns that the file does not have. */
  absent: string[];
  formulas: number;
};
