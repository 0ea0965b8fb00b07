import { importColumnHints } from '@/lib/people/labels';
import { canImport } from '@/lib/people/rules/access';
import { IMPORT_COLUMNS } from '@/lib/people/rules/import-columns';
import { fileStream } from '@/lib/web/file-stream';
import { plainPage } from '@/lib/web/plain-page';
import { routeContext } from '@/lib/web/route-context';
import { writeSheets } from '@/lib/web/spreadsheet';
import { XLSX_TYPE } from '@/lib/web/xlsx-stream';

const EXAMPLES = [
  {
    unitCode: 'KOTA',
    unitName: 'Pemerintah Kota Contoh',
    isIndependent: 'ya',
    name: 'Hj. Rahmawati',
    employment: 'Pejabat Negara',
    position: 'Wali Kota',
    positionClass: 'Pejabat Negara',
    isHead: 'ya',
    signInName: 'walikota',
  },
  {
    unitCode: 'DINKES',
    unitName: 'Dinas Kesehatan',
    parentCode: 'KOTA',
    isIndependent: 'ya',
    identityNumber: '197203121998031004',
    name: 'dr. Surya Pratama, M.Kes.',
    employment: 'PNS',
    grade: 'IV/c',
    position: 'Kepala Dinas Kesehatan',
    positionClass: 'JPT Pratama',
    isHead: 'ya',
  },
  {
    unitCode: 'DINKES',
    identityNumber: '199107042023212005',
    name: 'Siti Rahmah, A.Md.Kep.',
    employment: 'PPPK',
    grade: 'VII',
    position: 'Perawat Terampil',
    positionClass: 'Fungsional',
    functionalLevel: 'Terampil',
    fromOn: '01-03-2026',
  },
] as const;

/** The file to fill in: invented examples to write over, and a second sheet that explains each column. */
export async function GET(): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  if (!canImport(ctx.actor).allowed) return plainPage(404, 'Tidak ditemukan', 'Halaman ini tidak ada.');
  const headers = IMPORT_COLUMNS.map(({ header }) => header);
  const rows = EXAMPLES.map((example: Readonly<Record<string, string>>) =>
    IMPORT_COLUMNS.map(({ key }) => example[key] ?? ''),
  );
  const guide = IMPORT_COLUMNS.map(({ key, header }) => [header, importColumnHints[key]]);
  const file = await writeSheets([
    { name: 'Pegawai', rows: [headers, ...rows], widths: headers.map((header) => Math.max(14, header.length + 4)) },
    { name: 'Petunjuk', rows: [['Kolom', 'Isi'], ...guide], widths: [20, 110] },
  ]);
  return fileStream([file], XLSX_TYPE, 'contoh-impor-pegawai.xlsx');
}
