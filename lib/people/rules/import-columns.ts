import { PNS_GRADES, PPPK_GRADES } from './grades';
import { EMPLOYMENT_NAMES } from './identity';
import { FUNCTIONAL_LEVEL_NAMES, POSITION_CLASS_NAMES } from './positions';
import { findTableHeader, missingTableColumns, type TableColumn, type TableHeader } from './sheet-table';

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

const YES_OR_NO = ['ya', 'tidak'];

/** The columns of the file. It has one row for each person with their unit, like the tables that personnel officers already have. */
export const IMPORT_COLUMNS: readonly TableColumn<ImportKey>[] = [
  { key: 'unitCode', header: 'Kode Unit', most: 40, required: true, takes: 'code' },
  { key: 'unitName', header: 'Nama Unit', most: 200, also: ['unit', 'unit kerja'] },
  { key: 'parentCode', header: 'Kode Unit Induk', most: 40, takes: 'code', also: ['kode induk'] },
  { key: 'isIndependent', header: 'Unit Mandiri', most: 10, choices: YES_OR_NO },
  {
    key: 'identityNumber',
    header: 'NIP',
    most: 40,
    required: true,
    takes: 'digits',
    also: ['nip/nrp', 'nip/ni pppk', 'nip/nik', 'nip baru'],
  },
  { key: 'name', header: 'Nama', most: 150, required: true, also: ['nama lengkap', 'nama pegawai'] },
  {
    key: 'employment',
    header: 'Jenis Pegawai',
    most: 40,
    choices: Object.values(EMPLOYMENT_NAMES),
    also: ['jenis kepegawaian', 'status kepegawaian', 'status pegawai'],
  },
  {
    key: 'grade',
    header: 'Golongan',
    most: 40,
    choices: [...PNS_GRADES, ...PPPK_GRADES],
    also: ['golongan ruang', 'gol', 'gol ruang', 'gol/ruang', 'pangkat/golongan', 'pangkat/gol ruang'],
  },
  { key: 'position', header: 'Jabatan', most: 200, required: true, also: ['nama jabatan'] },
  {
    key: 'positionClass',
    header: 'Jenis Jabatan',
    most: 40,
    required: true,
    choices: Object.values(POSITION_CLASS_NAMES),
  },
  {
    key: 'functionalLevel',
    header: 'Jenjang',
    most: 40,
    choices: Object.values(FUNCTIONAL_LEVEL_NAMES),
    also: ['jenjang fungsional', 'jenjang jabatan'],
  },
  { key: 'isHead', header: 'Pimpinan Unit', most: 10, choices: YES_OR_NO, also: ['kepala unit', 'memimpin unit'] },
  { key: 'signInName', header: 'Nama Masuk', most: 40, takes: 'digits' },
  { key: 'fromOn', header: 'Berlaku Sejak', most: 40, takes: 'date', also: ['tmt jabatan', 'tmt'] },
];

export type Header = TableHeader<ImportKey>;

/** Finds the header row of people and units; undefined if no row looks like it. */
export function findHeader(rows: readonly (readonly string[])[]): Header | undefined {
  return findTableHeader(IMPORT_COLUMNS, rows);
}

export function missingColumns(header: Header): string[] {
  return missingTableColumns(IMPORT_COLUMNS, header);
}

export function headerOf(key: ImportKey): string {
  return IMPORT_COLUMNS.find((column) => column.key === key)?.header ?? key;
}
