/** Most columns on one sheet, which lies so that a result keeps the width of a sentence. */
export const COLUMNS_ON_SHEET = 6;

/** Which columns stand together on a sheet: as few sheets as can be, and as even as can be, so that none bears a lone column (R6 p.48-49). [MATRIKS-09] */
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
