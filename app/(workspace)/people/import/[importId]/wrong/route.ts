import { findImport } from '@/lib/people/queries/imports';
import { headerOf, IMPORT_COLUMNS, REASON_HEADER } from '@/lib/people/rules/import-columns';
import { fileStream } from '@/lib/web/file-stream';
import { plainPage } from '@/lib/web/plain-page';
import { routeContext } from '@/lib/web/route-context';
import { XLSX_TYPE, xlsxStream } from '@/lib/web/xlsx-stream';

/** The refused rows as they came, with the reason in a column of its own: correct them and import this very file. */
export async function GET(_request: Request, { params }: { params: Promise<{ importId: string }> }): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const wrong = findImport(ctx, (await params).importId)?.rows.filter(({ status }) => status === 'wrong') ?? [];
  if (wrong.length === 0) return plainPage(404, 'Tidak ditemukan', 'Tidak ada baris yang salah untuk diunduh.');
  const headers = [...IMPORT_COLUMNS.map(({ header }) => header), REASON_HEADER, 'Baris Asal'];
  const rows = wrong.map(({ row, values, faults }) => [
    ...IMPORT_COLUMNS.map(({ key }) => values[key] ?? ''),
    faults.map(({ key, reason }) => `${headerOf(key)}: ${reason}`).join(' '),
    String(row),
  ]);
  const sheet = { name: 'Pegawai', rows: [headers, ...rows], widths: headers.map(() => 22), isText: true } as const;
  return fileStream(xlsxStream([sheet]), XLSX_TYPE, 'baris-yang-salah.xlsx');
}
