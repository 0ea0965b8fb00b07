import { type Header, IMPORT_COLUMNS, type ImportKey } from './import-columns';
import { readTableRow, type SheetCell, type TableFault, type TableRow } from './sheet-table';

export type ImportFault = TableFault<ImportKey>;
export type ImportRow = TableRow<ImportKey>;

/** Reads one row of people and units by the columns of the header; undefined for a row without anything in them. */
export function readRow(
  cells: readonly (SheetCell | undefined)[],
  row: number,
  header: Header,
  uses1904: boolean,
): ImportRow | undefined {
  return readTableRow(IMPORT_COLUMNS, cells, row, header, uses1904);
}
