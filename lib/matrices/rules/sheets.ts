/** The largest number of columns on one landscape sheet, so that each is wide enough for a sentence. */
export const COLUMNS_ON_SHEET = 6;

/**
 * The columns of each sheet. There are as few sheets as possible, with the columns spread evenly: seven columns become four and three, not
 * six and one (R6 p.48-49). Without columns, there is one empty sheet. [MATRIKS-09]
 */
export function sheetsOf<Column>(columns: readonly Column[]): Column[][] {
  const sheets = Math.max(1, Math.ceil(columns.length / COLUMNS_ON_SHEET));
  const fewest = Math.floor(columns.length / sheets);
  const longer = columns.length % sheets;
  let from = 0;
  return Array.from({ length: sheets }, (_, i) => {
    const to = from + fewest + (i < longer ? 1 : 0);
    const sheet = columns.slice(from, to);
    from = to;
    return sheet;
  });
}
