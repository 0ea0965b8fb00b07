import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SheetCell } from '@/lib/people/rules/sheet-cells';
import { readDelimited } from './delimited';
import { noteFault } from './faults';
import { readWorkbook, type WorkbookKind, type WorkbookPart } from './workbook';

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

const TOO_LARGE = 'Isi berkas ini terlalu besar untuk dibuka.';
const ODS_MARK = 'application/vnd.oasis.opendocument.spreadsheet';
const DAMAGED = {
  ods: 'Berkas .ods ini tidak dapat dibaca. Buka di LibreOffice, pilih Simpan Sebagai, lalu simpan sebagai Excel (.xlsx).',
  xlsx: 'Berkas ini bukan XLSX yang utuh. Buka di Excel atau LibreOffice, lalu simpan lagi sebagai .xlsx.',
} as const;

async function openWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  if (unpackedSize(bytes) > MOST_UNPACKED_BYTES) throw new UnreadableFile(TOO_LARGE);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString('latin1');
  const kind = head.includes(ODS_MARK) ? 'ods' : 'xlsx';
  const sheets: OpenSheet[] = [];
  let isDamaged = false;
  await onOwnThread(bytes, kind, (part) => {
    if ('damaged' in part) isDamaged = true;
    else if ('name' in part)
      sheets[part.sheet] = { ...part, isText: false, rows: [], broken: new Map(), formulas: new Set() };
    else if ('rows' in part) {
      for (const row of part.rows) sheets[part.sheet]?.rows.push(row);
      for (const at of part.formulas) sheets[part.sheet]?.formulas.add(at);
    }
  });
  if (isDamaged) throw new UnreadableFile(DAMAGED[kind]);
  return sheets;
}

type OpenSheet = ReadSheet & { formulas: Set<string> };

/** Memory that opening may take, in MB: a small file can unpack to much. */
const MOST_MEMORY = 1024;

/** Opening a large workbook takes a second of one core: pages go on answering on theirs. */
function onOwnThread(bytes: Uint8Array, kind: WorkbookKind, tell: (part: WorkbookPart) => void): Promise<void> {
  const file = join(process.cwd(), 'lib', 'web', 'workbook.ts');
  if (!existsSync(file)) return readWorkbook(bytes, kind, tell);
  return new Promise((done, fail) => {
    const thread = new Worker(file, {
      workerData: { workbook: kind, bytes },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    thread.on('message', (part: WorkbookPart) => {
      tell(part);
      if ('end' in part || 'damaged' in part) done();
    });
    thread.on('error', (error) => {
      noteFault(error, 'route');
      fail(new UnreadableFile(TOO_LARGE));
    });
  });
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
