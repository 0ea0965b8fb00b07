import { withoutFormula } from '@/lib/kernel/csv';
import { type ZipEntry, zipStream } from './zip-stream';

/** Text stays text, whatever it looks like; only what is a number here is a number there. */
export type SheetCell = string | number;
export type Sheet = {
  name: string;
  /** In characters. */
  widths: readonly number[];
  /** Whole columns are text, also below what is written here: a NIP typed there stays what was typed. */
  isText?: true;
  /** The first row is the head: bold, frozen, with filters. Read once, while it is written. */
  rows: Iterable<readonly SheetCell[]>;
};

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/**
 * A workbook of several sheets as bytes, written while its rows are read (hucre streams one sheet only; docs/decisions/0008).
 * Sheets are written in their order, so a later one may count what an earlier one has seen.
 */
export function xlsxStream(sheets: readonly Sheet[]): AsyncGenerator<Buffer> {
  return zipStream(parts(sheets));
}

function* parts(sheets: readonly Sheet[]): Generator<ZipEntry> {
  yield { name: '[Content_Types].xml', content: [contentTypes(sheets.length)] };
  yield { name: '_rels/.rels', content: [relations([['officeDocument', 'xl/workbook.xml']])] };
  yield { name: 'xl/workbook.xml', content: [workbook(sheets)] };
  const targets = sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const);
  yield { name: 'xl/_rels/workbook.xml.rels', content: [relations([...targets, ['styles', 'styles.xml']])] };
  yield { name: 'xl/styles.xml', content: [STYLES] };
  for (const [i, sheet] of sheets.entries())
    yield { name: `xl/worksheets/sheet${i + 1}.xml`, content: worksheet(sheet) };
}

function* worksheet({ widths, isText, rows }: Sheet): Generator<string> {
  const plain = isText ? TEXT : PLAIN;
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1" style="${plain}"/>`,
  );
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
  let count = 0;
  for (const row of rows) {
    count += 1;
    const style = count === 1 ? HEAD : plain;
    yield `<row r="${count}">${row.map((cell, i) => cellXml(cell, `${columnName(i)}${count}`, style)).join('')}</row>`;
  }
  const last = `${columnName(widths.length - 1)}${Math.max(count, 1)}`;
  yield `</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

function cellXml(cell: SheetCell, at: string, style: number): string {
  const styled = style === PLAIN ? '' : ` s="${style}"`;
  if (typeof cell === 'number') return `<c r="${at}"${styled}><v>${cell}</v></c>`;
  if (cell === '') return '';
  return `<c r="${at}"${styled} t="inlineStr"><is><t xml:space="preserve">${escapeXml(withoutFormula(cell))}</t></is></c>`;
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

// Characters that XML 1.0 forbids would make the whole file unreadable.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters are meant
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function contentTypes(sheets: number): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${overrides.join('')}</Types>`;
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const list = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`;
}

const PLAIN = 0;
const HEAD = 1;
const TEXT = 2;
/** Three styles: plain, the head in bold on a tint, and text (49 is `@`). */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDEEAF6"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`;
