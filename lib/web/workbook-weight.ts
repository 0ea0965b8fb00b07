import { inflateRawSync } from 'node:zlib';
import type { Excess } from './table-limits';

// The reading thread runs this file directly, so it imports only packages and types, and the limits are arguments.

type Limits = { unpacked: number; parts: number; tags: number; cells: number; texts: number; extent: number };
type Weight = { tags: number; cells: number; texts: number; extent: number };

/**
 * The limit that an archive exceeds, found before the archive is read; undefined if it exceeds none. The parts are unpacked one by one and
 * dropped, while tags, cells and the range of the cells are counted. `damaged` if it is no readable archive, or if an XML part has a
 * document type or declares entities.
 */
export function excessOf(bytes: Uint8Array, limits: Limits): Excess | 'damaged' | undefined {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = placesOf(archive, limits.parts);
  if (typeof places === 'string') return places;
  const weight: Weight = { tags: 0, cells: 0, texts: 0, extent: 0 };
  let unpacked = 0;
  for (const place of places) {
    const part = unpack(archive, place, limits.unpacked - unpacked);
    if (typeof part === 'string') return part;
    unpacked += part.length;
    const excess = weigh(part, weight, limits);
    if (excess) return excess;
  }
  return undefined;
}

type Place = { method: number; packed: number; at: number };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_535;

/**
 * The places of the parts, from the directory of the archive. Archives above four gigabytes have another kind of directory, which is not
 * read.
 */
function placesOf(archive: Buffer, most: number): Place[] | 'parts' | 'damaged' {
  let end = archive.length - 22;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && archive.readUInt32LE(end) !== END) end -= 1;
  if (end < first) return 'damaged';
  const count = archive.readUInt16LE(end + 10);
  if (count > most) return 'parts';
  const places: Place[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== ENTRY) return 'damaged';
    const [method, packed, place] = [
      archive.readUInt16LE(at + 10),
      archive.readUInt32LE(at + 20),
      archive.readUInt32LE(at + 42),
    ];
    places.push({ method, packed, at: place });
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return places;
}

/** Unpacks a part. The sizes in the directory of the archive may be false, so the real bytes are counted. */
function unpack(archive: Buffer, { method, packed, at }: Place, most: number): Buffer | 'unpacked' | 'damaged' {
  if (at + 30 > archive.length) return 'damaged';
  const from = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const content = archive.subarray(from, from + packed);
  if (method === 0) return content.length > most ? 'unpacked' : content;
  if (method !== 8) return 'damaged';
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'unpacked' : 'damaged';
  }
}

const OPENS = 0x3c;
const DECLARES = 0x21;
const LETTER_D = 0x44;
const LETTER_E = 0x45;
const COLON = 0x3a;
const CLOSES = 0x3e;
const SLASH = 0x2f;
const BLANK = 0x20;
const LETTER_R = 0x72;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

/** Counts the tags of a part. A picture contains a few byte sequences that look like tags; that does not matter. */
function weigh(part: Buffer, weight: Weight, limits: Limits): Excess | 'damaged' | undefined {
  const walk = new Walk(weight);
  for (let at = part.indexOf(OPENS); at !== -1; ) {
    const next = part.indexOf(OPENS, at + 1);
    if (part[at + 1] === DECLARES && (part[at + 2] === LETTER_D || part[at + 2] === LETTER_E) && isXml(part))
      return 'damaged';
    walk.tag(part, at + 1, next === -1 ? part.length : next);
    if (weight.tags > limits.tags || weight.cells > limits.cells) return 'cells';
    if (weight.texts > limits.texts) return 'texts';
    if (weight.extent + walk.extent() > limits.extent) return 'extent';
    at = next;
  }
  weight.extent += walk.extent();
  return undefined;
}

const isXml = (part: Buffer) => /^(?:\xef\xbb\xbf)?\s*</.test(part.subarray(0, 100).toString('latin1'));

/**
 * Follows the tags of one part to find the range of its cells. The few relevant tags have short names, so they are recognised by their
 * length first.
 */
class Walk {
  private row = 0;
  private column = 0;
  private lastRow = 0;
  private lastColumn = 0;
  private repeatedRow = 1;
  private readonly weight: Weight;

  constructor(weight: Weight) {
    this.weight = weight;
  }

  extent(): number {
    return this.lastRow * this.lastColumn;
  }

  tag(part: Buffer, from: number, to: number): void {
    this.weight.tags += 1;
    const { name, rest } = nameAt(part, from, to);
    if (name === 'c') this.cell(part, rest, to);
    else if (name === 'si') this.weight.texts += 1;
    else if (name === 'row') this.begin(numberIn(part, rest, to, 'r') ?? this.row + 1);
    else if (name === 'col') this.weight.extent += columnsIn(part, rest, to);
    else if (name === 'table') this.reset();
    else if (name === 'table-row') this.lines(part, rest, to);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.odsCell(part, rest, to);
  }

  private begin(row: number): void {
    this.row = row;
    this.column = 0;
  }

  private cell(part: Buffer, from: number, to: number): void {
    this.weight.cells += 1;
    this.column += 1;
    let row = this.row;
    const at = plainReference(part, from, to);
    if (at !== -1) {
      let digit = at;
      for (this.column = 0; part[digit]! >= LETTER_A; digit += 1) this.column = this.column * 26 + (part[digit]! & 31);
      for (row = 0; part[digit] !== QUOTE; digit += 1) row = row * 10 + (part[digit]! & 15);
    } else {
      const found = referenceIn(part, from, to);
      row = found?.row ?? row;
      this.column = found?.column ?? this.column;
    }
    if (row > this.lastRow) this.lastRow = row;
    if (this.column > this.lastColumn) this.lastColumn = this.column;
  }

  /** Begins a new table. All tables of an ODS are in one part. */
  private reset(): void {
    this.weight.extent += this.extent();
    this.lastRow = 0;
    this.lastColumn = 0;
    this.row = 0;
  }

  private lines(part: Buffer, from: number, to: number): void {
    this.row += this.repeatedRow;
    this.repeatedRow = Math.max(1, numberIn(part, from, to, 'number-rows-repeated') ?? 1);
    this.column = 0;
  }

  /**
   * Counts a cell of an ODS. An empty cell that is repeated to the edge of the sheet only fills up its row, so it does not extend the
   * range.
   */
  private odsCell(part: Buffer, from: number, to: number): void {
    const repeated = Math.max(1, numberIn(part, from, to, 'number-columns-repeated') ?? 1);
    const attributes = part.toString('latin1', from, to);
    const isFilled = !/\/>\s*$/.test(attributes) || /\b(?:value-type|formula)\s*=/.test(attributes);
    this.column += repeated;
    if (!isFilled && !/style-name|spanned/.test(attributes)) return;
    this.lastRow = Math.max(this.lastRow, this.row + this.repeatedRow - 1);
    this.lastColumn = Math.max(this.lastColumn, this.column);
    if (isFilled) this.weight.cells += repeated * this.repeatedRow;
  }
}

/** The lengths of the relevant names. Most tags have a name of another length and are skipped at once. */
const LENGTHS = new Set(
  ['c', 'si', 'row', 'table', 'table-row', 'table-cell', 'covered-table-cell'].map(({ length }) => length),
);
const LONGEST_NAME = Math.max(...LENGTHS);
const LETTER_C = 0x63;

/** The name of a tag without its prefix, and the start of its attributes. The name is empty if no relevant name has its length. */
function nameAt(part: Buffer, from: number, to: number): { name: string; rest: number } {
  let start = from;
  let rest = from;
  for (; rest < to && rest - start <= LONGEST_NAME; rest += 1) {
    const sign = part[rest]!;
    if (sign === COLON) start = rest + 1;
    else if (sign <= BLANK || sign === CLOSES || sign === SLASH) break;
  }
  const length = rest - start;
  if (length === 1) return { name: part[start] === LETTER_C ? 'c' : '', rest };
  return { name: LENGTHS.has(length) ? part.toString('latin1', start, rest) : '', rest };
}

/**
 * The start of a cell reference in its usual form: ` r="AB12"` is the first attribute. -1 if it has another form, or if a letter r follows,
 * which may begin a second reference. The reference must then be searched for. There may be a million cells, so this path must be fast.
 */
function plainReference(part: Buffer, from: number, to: number): number {
  if (part[from] !== BLANK || part[from + 1] !== LETTER_R || part[from + 2] !== EQUALS || part[from + 3] !== QUOTE)
    return -1;
  let at = from + 4;
  while (at < to && part[at]! >= LETTER_A && part[at]! <= LETTER_Z) at += 1;
  if (at === from + 4 || at > from + 8) return -1;
  const digits = at;
  while (at < to && part[at]! >= DIGIT_0 && part[at]! <= DIGIT_9) at += 1;
  if (at === digits || at > digits + 8 || part[at] !== QUOTE) return -1;
  for (; at < to; at += 1) if (part[at] === LETTER_R) return -1;
  return from + 4;
}

/**
 * The row and column of a cell reference such as `r="AB12"`, however it is written; undefined if there is none. If a cell has two
 * references, the row is above every limit.
 */
function referenceIn(part: Buffer, from: number, to: number): { row: number; column: number } | undefined {
  const found = [...part.toString('latin1', from, to).matchAll(REFERENCE)];
  if (found.length > 1) return { row: Number.MAX_SAFE_INTEGER, column: 1 };
  const [, letters, digits] = found[0] ?? [];
  if (!letters || !digits) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

const REFERENCE = /[\s:]r\s*=\s*["']([A-Za-z]{1,4})(\d{1,8})["']/g;

/** The number of columns whose width one `col` tag sets. */
function columnsIn(part: Buffer, from: number, to: number): number {
  const [first = 1, last = 1] = [numberIn(part, from, to, 'min'), numberIn(part, from, to, 'max')];
  return Math.max(0, Math.min(last, 16_384) - first + 1);
}

function numberIn(part: Buffer, from: number, to: number, name: string): number | undefined {
  const value = Number.parseInt(attributeIn(part, from, to, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

const ATTRIBUTES = new Map<string, RegExp>();

/** The value of an attribute of a tag; undefined if the tag does not have it. */
function attributeIn(part: Buffer, from: number, to: number, name: string): string | undefined {
  let asked = ATTRIBUTES.get(name);
  if (!asked) {
    asked = new RegExp(`[\\s:]${name}\\s*=\\s*["']([^"']*)["']`);
    ATTRIBUTES.set(name, asked);
  }
  return asked.exec(part.toString('latin1', from, to))?.[1];
}
