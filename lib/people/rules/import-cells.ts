import { type Header, IMPORT_COLUMNS, type ImportKey } from './import-columns';
import { type RowPlace, readTableRow, type SheetCell } from './sheet-cells';
import type { TableFault, TableRow } from './sheet-table';

export type ImportFault = TableFault<ImportKey>;
export type ImportRow = TableRow<ImportKey>;

/** Reads one row of people and units by the columns of the header; undefined for an empty row. */
export function readRow(
  cells: readonly (SheetCell | undefined)[],
  header: Header,
  place: RowPlace,
): ImportRow | undefined {
  return readTableRow(IMPORT_COLUMNS, cells, header, place);
}
