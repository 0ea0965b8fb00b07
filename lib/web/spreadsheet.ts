import { readOds } from 'hucre/ods';
import { type CellValue, readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import type { SheetCell } from '@/lib/people/rules/sheet-cells';
import { readDelimited } from './delimited';

type Broken = { at: number; reason: string };
export type ReadSheet = {
  /** Empty for a text file. */
  name: string;
  rows: (SheetCell | undefined)[][];
  uses1904: boolean;
  isText: boolean;
  isHidden: boolean;
  /** Lines of a text file that cannot be told apart for sure, by their place. */
  broken: ReadonlyMap<number, Broken>;
  /** Cells whose value is the stored result of a formula: `row,column`. */
  formulas: ReadonlySet<string>;
};
/** A text file says what it holds only once its separator is known. */
export type TableFile = { text: string; sheets?: undefined } | { sheets: ReadSheet[]; text?: undefined };
/** A file that is no table at all: what it is instead, in words for whoever sent it. */
export class UnreadableFile extends Error {}

/** A workbook grows when it is opened; more than this is no list of people but an attack or a mistake. */
const MOST_UNPACKED_BYTES = 300 * 1024 * 1024;
/** Indonesian Excel separates by semicolons, others by commas. */
export const DELIMITERS = [';', ',', '\t', '|'] as const;

/** Opens an XLSX, an ODS or a text file. What the file is, its content says, not its name. */
export async function openTable(bytes: Uint8Array): Promise<TableFile> {
  if (bytes.length === 0) throw new UnreadableFile('Berkas kosong. Pilih berkas yang berisi daftar.');
  if (startsWith(bytes, [0x50, 0x4b])) return { sheets: await openWorkbook(bytes) };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new UnreadableFile(
      'Berkas ini Excel lama (.xls) atau terkunci kata sandi. Simpan sebagai .xlsx tanpa kata sandi.',
    );
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw new UnreadableFile('Berkas ini PDF. Kirim berkas XLSX, ODS, atau CSV.');
  return { text: checkedText(decoded(bytes)) };
}

/** The rows of a text file by one separator; `width` is how many columns the headings name, where that is known. */
export function sheetOfText(text: string, delimiter: string, width?: number): ReadSheet {
  const lines = readDelimited(text, delimiter, width);
  return {
    ...{ name: '', uses1904: false, isText: true, isHidden: false, formulas: new Set<string>() },
    rows: lines.map(({ cells }) => cells.map((cell) => (cell === '' ? undefined : { kind: 'text', text: cell }))),
    broken: new Map(lines.flatMap(({ broken }, at) => (broken ? [[at, broken] as const] : []))),
  };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

const ODS_MARK = 'application/vnd.oasis.opendocument.spreadsheet';
const DAMAGED = {
  ods: 'Berkas .ods ini tidak dapat dibaca. Buka di LibreOffice, pilih Simpan Sebagai, lalu simpan sebagai Excel (.xlsx).',
  xlsx: 'Berkas ini bukan XLSX yang utuh. Buka di Excel atau LibreOffice, lalu simpan lagi sebagai .xlsx.',
} as const;

async function openWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  if (unpackedSize(bytes) > MOST_UNPACKED_BYTES) throw new UnreadableFile('Isi berkas ini terlalu besar untuk dibuka.');
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString('latin1');
  const kind = head.includes(ODS_MARK) ? 'ods' : 'xlsx';
  const workbook = await (kind === 'ods' ? readOds(bytes) : readXlsx(bytes)).catch(() => undefined);
  if (!workbook || workbook.sheets.length === 0) throw new UnreadableFile(DAMAGED[kind]);
  return workbook.sheets.map((sheet) => readSheet(sheet, workbook));
}

function readSheet(sheet: Sheet, { dateSystem }: Workbook): ReadSheet {
  const formulas = new Set<string>();
  const rows = sheet.rows.map((row, at) =>
    row.map((value, i) => {
      const cell = cellOf(value, sheet, at, i);
      if (cell && cell.kind !== 'formula' && isFormula(sheet, at, i)) formulas.add(`${at},${i}`);
      return cell;
    }),
  );
  const isHidden = Boolean(sheet.hidden || sheet.veryHidden);
  return {
    name: sheet.name,
    rows,
    uses1904: dateSystem === '1904',
    isText: false,
    isHidden,
    broken: new Map(),
    formulas,
  };
}

function isFormula(sheet: Sheet, row: number, column: number): boolean {
  return sheet.cells?.get(`${row},${column}`)?.formula !== undefined;
}

/** The stored value of a formula is its result as the office program computed it; without one there is only the formula. */
function cellOf(value: CellValue, sheet: Sheet, row: number, column: number): SheetCell | undefined {
  if (value === null || value === undefined || value === '') {
    const cell = sheet.cells?.get(`${row},${column}`);
    const hasResult = cell?.formula === undefined || cell.value === '';
    return hasResult ? undefined : { kind: 'formula', text: `=${cell.formula}` };
  }
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

function checkedText(text: string): string {
  if (text.includes('\u0000'))
    throw new UnreadableFile('Jenis berkas ini tidak dikenal. Kirim berkas XLSX, ODS, atau CSV.');
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(text))
    throw new UnreadableFile(
      'Berkas ini halaman web yang diberi nama Excel. Buka di Excel, lalu simpan sebagai .xlsx.',
    );
  return text;
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
