/** One column of the import file. `most` is the longest text that is accepted. */
export type ImportColumn = { key: ImportKey; header: string; most: number; required?: true; also?: readonly string[] };
export type ImportKey =
  | 'unitCode'
  | 'unitName'
  | 'parentCode'
  | 'isIndependent'
  | 'identityNumber'
  | 'name'
  | 'employment'
  | 'grade'
  | 'position'
  | 'positionClass'
  | 'functionalLevel'
  | 'isHead'
  | 'signInName'
  | 'fromOn';

/** One sheet, one row for each person, the unit on the same row: what a personnel officer already has in a table. */
export const IMPORT_COLUMNS: readonly ImportColumn[] = [
  { key: 'unitCode', header: 'Kode Unit', most: 40, required: true },
  { key: 'unitName', header: 'Nama Unit', most: 200, also: ['unit', 'unit kerja'] },
  { key: 'parentCode', header: 'Kode Unit Induk', most: 40, also: ['kode induk'] },
  { key: 'isIndependent', header: 'Unit Mandiri', most: 10 },
  { key: 'identityNumber', header: 'NIP', most: 40, required: true, also: ['nip/nrp', 'nip/ni pppk', 'nip / nrp'] },
  { key: 'name', header: 'Nama', most: 150, required: true, also: ['nama lengkap', 'nama pegawai'] },
  { key: 'employment', header: 'Jenis Pegawai', most: 40, also: ['jenis kepegawaian'] },
  { key: 'grade', header: 'Golongan', most: 40, also: ['golongan ruang', 'gol', 'gol. ruang', 'pangkat/golongan'] },
  { key: 'position', header: 'Jabatan', most: 200, required: true, also: ['nama jabatan'] },
  { key: 'positionClass', header: 'Jenis Jabatan', most: 40, required: true },
  { key: 'functionalLevel', header: 'Jenjang', most: 40, also: ['jenjang fungsional', 'jenjang jabatan'] },
  { key: 'isHead', header: 'Pimpinan Unit', most: 10, also: ['kepala unit', 'memimpin unit'] },
  { key: 'signInName', header: 'Nama Masuk', most: 40 },
  { key: 'fromOn', header: 'Berlaku Sejak', most: 40, also: ['tmt jabatan', 'tmt'] },
];

/** Added to the file of refused rows; ignored when that file comes back. */
export const REASON_HEADER = 'Alasan Ditolak';

const HEADER_ROWS = 10;
const FEWEST_HEADERS = 3;

export type Header = { at: number; columns: ReadonlyMap<ImportKey, number> };

/** Finds the row that names the columns, below a title if there is one; undefined when no row looks like it. */
export function findHeader(rows: readonly (readonly string[])[]): Header | undefined {
  const found = rows.slice(0, HEADER_ROWS).map((row, at) => ({ at, columns: columnsIn(row) }));
  const best = found.reduce<Header | undefined>((a, b) => (a && a.columns.size >= b.columns.size ? a : b), undefined);
  return best && best.columns.size >= FEWEST_HEADERS ? best : undefined;
}

function columnsIn(row: readonly string[]): Map<ImportKey, number> {
  const columns = new Map<ImportKey, number>();
  row.forEach((cell, i) => {
    const key = keyOf(cell);
    if (key && !columns.has(key)) columns.set(key, i);
  });
  return columns;
}

function keyOf(header: string): ImportKey | undefined {
  const named = header
    .replace(/[\s*]+/g, ' ')
    .trim()
    .toLowerCase();
  return IMPORT_COLUMNS.find((column) => column.header.toLowerCase() === named || column.also?.includes(named))?.key;
}

export function missingColumns(header: Header): string[] {
  return IMPORT_COLUMNS.filter(({ key, required }) => required && !header.columns.has(key)).map(
    (column) => column.header,
  );
}

export function headerOf(key: ImportKey): string {
  return IMPORT_COLUMNS.find((column) => column.key === key)?.header ?? key;
}
