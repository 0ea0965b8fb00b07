import { nearestWord } from '@/lib/people/rules/nearest';
import {
  findTableHeader,
  HEADER_ROWS,
  likeliestHeader,
  missingTableColumns,
  type TableColumn,
  type TableHeader,
  withNearest,
} from '@/lib/people/rules/sheet-table';
import { readDelimited } from './delimited';
import { DELIMITERS, type ReadSheet, readTextSheet, sheetOfLines, type TableFile, UnreadableFile } from './spreadsheet';

export type FoundTable<Key extends string> = { sheet: ReadSheet; header: TableHeader<Key> };
export type Tables<Key extends string> = { tables: FoundTable<Key>[]; unread: { name: string; why: string }[] };

/** How many characters from the start of a text file are enough to find its delimiter. */
const SAMPLE = 100_000;

/**
 * The visible sheets of a file that have the required headings, and why each other sheet is not read. Throws `UnreadableFile` if there is
 * none.
 */
export async function chooseTables<Key extends string>(
  columns: readonly TableColumn<Key>[],
  file: TableFile,
): Promise<Tables<Key>> {
  const sheets = file.sheets ?? [await textSheet(columns, file.text)];
  const tables: FoundTable<Key>[] = [];
  const unread: Tables<Key>['unread'] = [];
  for (const sheet of sheets) {
    const header = findTableHeader(columns, topOf(sheet));
    const why = whyNot(columns, sheet, header);
    if (header && !why) tables.push({ sheet, header: withNearest(columns, header) });
    else unread.push({ name: sheet.name, why: why ?? 'tidak dibaca' });
  }
  if (tables.length === 0) throw new UnreadableFile(noTable(columns, sheets));
  return { tables, unread };
}

function whyNot<Key extends string>(
  columns: readonly TableColumn<Key>[],
  { rows, isHidden }: ReadSheet,
  header: TableHeader<Key> | undefined,
): string | undefined {
  if (rows.length === 0) return 'kosong';
  if (!header) return 'tanpa baris judul kolom';
  if (isHidden) return 'tersembunyi';
  const missing = missingTableColumns(columns, header);
  return missing.length > 0 ? `tanpa kolom wajib ${missing.join(', ')}` : undefined;
}

/**
 * Reads a text file with the delimiter that finds the most headings. The first delimiter that occurs may be a wrong one, because
 * letterheads and sentences may contain other delimiters.
 */
async function textSheet<Key extends string>(columns: readonly TableColumn<Key>[], text: string): Promise<ReadSheet> {
  const sample = text.slice(0, SAMPLE);
  const tried = DELIMITERS.map((delimiter) => {
    const header = likeliestHeader(columns, topOf(sheetOfLines(readDelimited(sample, delimiter))));
    return { delimiter, width: header?.width, found: header?.columns.size ?? 0 };
  });
  const { delimiter, width } = tried.reduce((best, next) => (next.found > best.found ? next : best));
  return text.length > SAMPLE
    ? readTextSheet(text, delimiter, width)
    : sheetOfLines(readDelimited(text, delimiter, width));
}

function topOf({ rows }: ReadSheet): string[][] {
  return rows.slice(0, HEADER_ROWS).map((row) => row.map((cell) => cell?.text ?? ''));
}

/**
 * The sentence for a file in which no sheet has the headings: which sheets and rows were searched, which sheet is nearest, and which
 * headings that sheet lacks.
 */
function noTable<Key extends string>(columns: readonly TableColumn<Key>[], sheets: readonly ReadSheet[]): string {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const looked = visible.map((sheet) => ({ sheet, header: likeliestHeader(columns, topOf(sheet)) }));
  const best = looked.reduce<(typeof looked)[number] | undefined>(
    (a, b) => ((a?.header?.columns.size ?? 0) >= (b.header?.columns.size ?? 0) ? a : b),
    undefined,
  );
  const names = visible.map(({ name }) => name).filter(Boolean);
  const where = names.length > 0 ? ` lembar ${names.join(', ')}` : ' berkas ini';
  if (!best?.header || best.header.columns.size === 0) {
    return `Baris judul kolom tidak ditemukan pada ${HEADER_ROWS} baris pertama${where}. Pakai contoh berkas, dan jangan hapus baris judulnya.`;
  }
  const at = `baris ${best.header.at + 1}${best.sheet.name ? ` lembar ${best.sheet.name}` : ''}`;
  const missing = missingTableColumns(columns, best.header).map((name) => named(name, best.header!, columns));
  return `Kolom wajib tidak ada di ${at}: ${missing.join(', ')}. Dicari pada ${HEADER_ROWS} baris pertama${where}. Tambahkan kolomnya atau ganti judulnya, lalu unggah lagi.`;
}

function named<Key extends string>(
  name: string,
  header: TableHeader<Key>,
  columns: readonly TableColumn<Key>[],
): string {
  const column = columns.find(({ header: own }) => own === name);
  const others = header.ignored.map(({ written }) => written);
  const near = [name, ...(column?.also ?? [])].map((word) => nearestWord(word, others)).find(Boolean);
  return near ? `${name} (mungkin maksudnya kolom “${near}”)` : name;
}
