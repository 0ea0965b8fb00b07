import { parseCsv } from 'hucre/csv';
import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import type { SheetCell } from '@/lib/people/rules/sheet-table';

export type ReadSheet = { rows: (SheetCell | undefined)[][]; uses1904: boolean };
/** A file that is no table at all: what it is instead, in words for whoever sent it. */
export class UnreadableFile extends Error {}

/** A workbook grows when it is opened; more than this is no list of people but an attack or a mistake. */
const MOST_UNPACKED_BYTES = 300 * 1024 * 1024;

/** Reads the first sheet (or the one of this name) of an XLSX, or a CSV with `;`, `,` or tab. What the file is, its content says, not its name. */
export async function readSheet(bytes: Uint8Array, sheetName: string): Promise<ReadSheet> {
  if (bytes.length === 0) throw new UnreadableFile('Berkas kosong. Pilih berkas yang berisi daftar pegawai.');
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(bytes, sheetName);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new UnreadableFile(
      'Berkas ini Excel lama (.xls) atau terkunci kata sandi. Simpan sebagai .xlsx tanpa kata sandi.',
    );
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw new UnreadableFile('Berkas ini PDF. Kirim berkas XLSX atau CSV.');
  return readText(decoded(bytes));
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

async function readWorkbook(bytes: Uint8Array, sheetName: string): Promise<ReadSheet> {
  if (unpackedSize(bytes) > MOST_UNPACKED_BYTES) throw new UnreadableFile('Isi berkas ini terlalu besar untuk dibuka.');
  const workbook = await readXlsx(bytes).catch(() => undefined);
  const sheet = workbook?.sheets.find(({ name }) => name.trim().toLowerCase() === sheetName) ?? workbook?.sheets[0];
  if (!workbook || !sheet)
    throw new UnreadableFile(
      'Berkas ini bukan XLSX yang utuh. Buka di Excel atau LibreOffice, lalu simpan lagi sebagai .xlsx.',
    );
  return {
    rows: sheet.rows.map((row, at) => row.map((value, i) => cellOf(value, sheet, at, i))),
    uses1904: workbook.dateSystem === '1904',
  };
}

function cellOf(value: CellValue, sheet: Sheet, row: number, column: number): SheetCell | undefined {
  const formula = sheet.cells?.get(`${row},${column}`)?.formula;
  if (formula !== undefined) return { kind: 'formula', text: `=${formula}` };
  if (value === null || value === undefined || value === '') return undefined;
  if (value instanceof Date) return { kind: 'date', text: value.toISOString().slice(0, 10) };
  if (typeof value === 'number') return { kind: 'number', text: plainNumber(value) };
  return { kind: 'text', text: typeof value === 'boolean' ? (value ? 'ya' : 'tidak') : String(value) };
}

/** Never `1.9e+17`: what Excel shows is what is quoted back. */
function plainNumber(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

/** UTF-8 with or without mark, UTF-16 with it, else the Windows code page that Excel writes. */
function decoded(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function readText(text: string): ReadSheet {
  if (text.includes('\u0000')) throw new UnreadableFile('Jenis berkas ini tidak dikenal. Kirim berkas XLSX atau CSV.');
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(text))
    throw new UnreadableFile(
      'Berkas ini halaman web yang diberi nama Excel. Buka di Excel, lalu simpan sebagai .xlsx.',
    );
  const rows = parseCsv(text, { delimiter: delimiterOf(text), skipEmptyRows: false });
  return { rows: rows.map((row) => row.map(textCell)), uses1904: false };
}

function textCell(value: CellValue): SheetCell | undefined {
  return value === null || value === undefined || value === '' ? undefined : { kind: 'text', text: String(value) };
}

/** Indonesian Excel separates by semicolons; the first lines tell. */
function delimiterOf(text: string): string {
  const head = text
    .split('\n')
    .slice(0, 5)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const count = (mark: string) => head.split(mark).length;
  return [';', ',', '\t'].reduce((most, mark) => (count(mark) > count(most) ? mark : most));
}

/** The sum of the unpacked sizes that the directory at the end of the archive states. */
function unpackedSize(bytes: Uint8Array): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  let total = 0;
  for (let at = view.indexOf(entry); at !== -1 && at + 28 <= view.length; at = view.indexOf(entry, at + 4))
    total += view.readUInt32LE(at + 24);
  return total;
}
