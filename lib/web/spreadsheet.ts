import { Rejection } from '@/lib/kernel/decision';
import type { SheetCell } from '@/lib/people/rules/sheet-cells';
import type { DelimitedRow } from './delimited';
import { readOnThread, type TableEnd } from './table-thread';
import type { WorkbookKind } from './workbook';

type Broken = { at: number; reason: string };
export type ReadSheet = {
  /** The name of the sheet; empty for a text file. */
  name: string;
  rows: (SheetCell | undefined)[][];
  uses1904: boolean;
  isText: boolean;
  isHidden: boolean;
  /** The rows of a text file with a wrongly quoted cell, by their index in `rows`. The value names the first such cell and the reason. */
  broken: ReadonlyMap<number, Broken>;
  /** The cells whose value is the stored result of a formula, each as `row,column` (both from 0). */
  formulas: ReadonlySet<string>;
};
/** An opened file. The rows of a text file are known only after its delimiter is found, so the text itself is stored. */
export type TableFile = { text: string; sheets?: undefined } | { sheets: ReadSheet[]; text?: undefined };
/** Thrown for a file that cannot be read as a table. The sentence tells the sender what is wrong with the file. */
export class UnreadableFile extends Rejection {
  constructor(sentence: string) {
    super([sentence]);
  }
}

/** The possible delimiters of a text file. Excel in Indonesian writes semicolons; other programs write commas. */
export const DELIMITERS = [';', ',', '\t', '|'] as const;

/**
 * Opens an XLSX, an ODS or a text file. The type is found from the content, not from the name. Throws `UnreadableFile` for any other file.
 */
export async function openTable(bytes: Uint8Array): Promise<TableFile> {
  if (bytes.length === 0) throw new UnreadableFile('Berkas kosong. Pilih berkas yang berisi daftar.');
  if (startsWith(bytes, [0x50, 0x4b])) {
    if (contains(bytes, 'xl/workbook.bin', 'latin1')) throw new UnreadableFile(BINARY);
    return { sheets: await openWorkbook(bytes) };
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new UnreadableFile(contains(bytes, 'EncryptedPackage', 'utf16le') ? LOCKED : OLD);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw new UnreadableFile('Berkas ini PDF. Kirim berkas XLSX, ODS, atau CSV.');
  return { text: checkedText(decoded(bytes)) };
}

/** Makes a sheet of the rows of a text file, which are already split into cells. */
export function sheetOfLines(lines: readonly DelimitedRow[]): ReadSheet {
  return {
    ...{ name: '', uses1904: false, isText: true, isHidden: false, formulas: new Set<string>() },
    rows: lines.map(({ cells }) => cells.map((cell) => (cell === '' ? undefined : { kind: 'text', text: cell }))),
    broken: new Map(lines.flatMap(({ broken }, at) => (broken ? [[at, broken] as const] : []))),
  };
}

/** Reads a text file with one delimiter, on the reading thread. `width` is the number of columns in the heading row, if known. */
export async function readTextSheet(text: string, delimiter: string, width?: number): Promise<ReadSheet> {
  const sheet = sheetOfLines([]);
  const broken = new Map<number, Broken>();
  const end = await readOnThread({ text, delimiter, width }, (part) => {
    if (!('lines' in part)) return;
    const own = sheetOfLines(part.lines);
    for (const [at, reason] of own.broken) broken.set(sheet.rows.length + at, reason);
    for (const row of own.rows) sheet.rows.push(row);
  });
  if (end !== 'read') throw unread(end, 'xlsx');
  return { ...sheet, broken };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** Whether the bytes contain a text. The whole file is searched, because the directory of an archive is at its end. */
function contains(bytes: Uint8Array, words: string, encoding: BufferEncoding): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words, 0, encoding);
}

// Packages that read .xls and .xlsb files give values without formats. 95% would become 0.95 without notice, and hidden sheets would be
// imported (decision 39).
const SAVE_ANEW =
  'Buka di Excel atau LibreOffice, pilih Simpan Sebagai, pilih jenis Buku Kerja Excel (.xlsx), lalu unggah berkas yang baru.';
const OLD = `Berkas ini Excel lama (.xls), yang tanda persen dan rumusnya tidak terbaca di sini. ${SAVE_ANEW}`;
const BINARY = `Berkas ini Excel biner (.xlsb), yang tanda persen dan rumusnya tidak terbaca di sini. ${SAVE_ANEW}`;
const LOCKED =
  'Berkas ini terkunci kata sandi. Buka di Excel dengan kata sandinya, pilih Simpan Sebagai, hapus kata sandi lewat Alat > Opsi Umum, lalu unggah berkas yang baru.';

const ODS_MARK = 'application/vnd.oasis.opendocument.spreadsheet';
const DAMAGED = {
  ods: 'Berkas .ods ini tidak dapat dibaca. Buka di LibreOffice, pilih Simpan Sebagai, lalu simpan sebagai Excel (.xlsx).',
  xlsx: 'Berkas ini bukan XLSX yang utuh. Buka di Excel atau LibreOffice, lalu simpan lagi sebagai .xlsx.',
} as const;
const DIVIDE = 'Hapus lembar dan gambar yang bukan daftar, atau bagi menjadi beberapa berkas, lalu unggah lagi.';
const EXCESS: Readonly<Record<Exclude<TableEnd, 'read' | 'damaged'>, string>> = {
  unpacked: `Isi berkas ini terlalu besar untuk dibuka: lebih dari 64 MB sesudah dibuka. ${DIVIDE}`,
  parts: `Berkas ini terdiri atas terlalu banyak bagian. ${DIVIDE}`,
  cells: `Berkas ini berisi lebih dari 2.000.000 sel. ${DIVIDE}`,
  texts: `Berkas ini berisi lebih dari 2.000.000 teks yang berlainan. ${DIVIDE}`,
  extent:
    'Isi berkas ini terbentang terlalu jauh, dengan banyak baris atau kolom kosong di antaranya. Hapus baris di bawah dan kolom di kanan daftar, simpan, lalu unggah lagi.',
  letters: `Isi semua sel berkas ini bersama-sama terlalu panjang. ${DIVIDE}`,
  'long-cell':
    'Ada sel yang berisi lebih dari 32.767 huruf. Mungkin tanda kutip di suatu sel tidak ditutup. Perbaiki, lalu unggah lagi.',
  lines: 'Berkas ini lebih dari 200.000 baris; paling banyak 50.000. Bagi menjadi beberapa berkas.',
  'too-long': `Berkas ini terlalu lama dibaca, jadi pembacaannya dihentikan. ${DIVIDE}`,
  'no-memory': `Isi berkas ini terlalu besar untuk dibuka. ${DIVIDE}`,
};

function unread(end: Exclude<TableEnd, 'read'>, kind: WorkbookKind): UnreadableFile {
  return new UnreadableFile(end === 'damaged' ? DAMAGED[kind] : EXCESS[end]);
}

async function openWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString('latin1');
  const kind = head.includes(ODS_MARK) ? 'ods' : 'xlsx';
  const sheets: OpenSheet[] = [];
  const end = await readOnThread({ bytes, workbook: kind }, (part) => {
    if ('name' in part)
      sheets[part.sheet] = { ...part, isText: false, rows: [], broken: new Map(), formulas: new Set() };
    else if ('rows' in part) {
      for (const row of part.rows) sheets[part.sheet]?.rows.push(row);
      for (const at of part.formulas) sheets[part.sheet]?.formulas.add(at);
    }
  });
  if (end !== 'read') throw unread(end, kind);
  return sheets;
}

type OpenSheet = ReadSheet & { formulas: Set<string> };

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16 (little-endian) with one, else the Windows code page that Excel
 * writes.
 */
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
