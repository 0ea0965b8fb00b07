/**
 * How a file was read. It is stored with the preview and shown above it. Files that an older version of the program read have an empty
 * object.
 */
export type TableReading = {
  /** The sheets that were read, each with how many rows were read. For a text file the name is empty. */
  sheets: { name: string; rows: number }[];
  unread: { name: string; why: string }[];
  columns: { written: string; header: string }[];
  ignored: { written: string; nearest?: string }[];
  /** Known columns that the file does not have. */
  absent: string[];
  formulas: number;
};
