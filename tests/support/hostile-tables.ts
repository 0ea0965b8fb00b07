import { zipStream } from './zip-stream';

/** An uploaded file that attacks the program which reads it: a name for the attack, the file, and the sentence that must refuse it. */
export type HostileTable = { name: string; make: () => Promise<Uint8Array>; refusal: RegExp };

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

type Parts = {
  sheets: Iterable<string>[];
  strings?: Iterable<string>;
  more?: { name: string; content: Iterable<string> }[];
};

/** A workbook file of these sheets; their content is not checked. */
async function workbook({ sheets, strings, more = [] }: Parts): Promise<Uint8Array> {
  const named = sheets.map((content, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content }));
  const list = named.map((_, i) => `<sheet name="S${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
  const links = named
    .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
    .join('');
  const words = `<Relationship Id="rIdS" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`;
  return zipped([
    { name: '[Content_Types].xml', content: [TYPES] },
    {
      name: '_rels/.rels',
      content: [
        `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
    },
    { name: 'xl/workbook.xml', content: [`<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${list}</sheets></workbook>`] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [`<Relationships xmlns="${RELATIONS}">${links}${strings ? words : ''}</Relationships>`],
    },
    ...named,
    ...(strings ? [{ name: 'xl/sharedStrings.xml', content: strings }] : []),
    ...more,
  ]);
}

async function zipped(entries: { name: string; content: Iterable<string> }[]): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of zipStream(entries)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function* sheet(...content: Iterable<string>[]): Generator<string> {
  yield `<worksheet ${MAIN}><sheetData>`;
  for (const part of content) yield* part;
  yield '</sheetData></worksheet>';
}

function* times(count: number, piece: (i: number) => string): Generator<string> {
  for (let i = 0; i < count; i += 1) yield piece(i);
}

function ods(content: Iterable<string>): Promise<Uint8Array> {
  return zipped([
    // The format requires the file type, not packed, at the beginning of the file. The name of this empty entry puts it there.
    { name: 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet', content: [] },
    { name: 'mimetype', content: ['application/vnd.oasis.opendocument.spreadsheet'] },
    { name: 'content.xml', content: odsContent(content) },
  ]);
}

function* odsContent(content: Iterable<string>): Generator<string> {
  yield '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="A">';
  yield* content;
  yield '</table:table></office:spreadsheet></office:body></office:document-content>';
}

const text = (words: string) => async () => new TextEncoder().encode(words);
const inline = (words: string, at = '') => `<c${at} t="inlineStr"><is><t>${words}</t></is></c>`;

/** One file for each kind of attack on a program that reads tables. Each file is small when it is sent. */
export const HOSTILE_TABLES: readonly HostileTable[] = [
  {
    name: 'an archive that grows two thousand times',
    make: () => workbook({ sheets: [sheet(times(3000, () => ' '.repeat(100_000)))] }),
    refusal: /terlalu besar/,
  },
  {
    name: 'as many cells as a small archive carries',
    make: () =>
      workbook({ sheets: [sheet(times(700, (i) => `<row r="${i + 1}">${'<c><v>1</v></c>'.repeat(4000)}</row>`))] }),
    refusal: /2\.000\.000 sel/,
  },
  {
    name: 'two cells at the corners of the sheet',
    make: () =>
      workbook({
        sheets: [
          sheet([`<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`]),
        ],
      }),
    refusal: /terbentang/,
  },
  {
    name: 'far corners in many sheets',
    make: () =>
      workbook({
        sheets: Array.from({ length: 200 }, () => sheet([`<row r="90000"><c r="GR90000"><v>1</v></c></row>`])),
      }),
    refusal: /terbentang/,
  },
  {
    name: 'a corner behind blanks and another quote',
    make: () => workbook({ sheets: [sheet([`<row r = '1048576'><c  s="1"\n r = 'XFD1048576' ><v>1</v></c></row>`])] }),
    refusal: /terbentang/,
  },
  {
    name: 'a corner behind another name',
    make: () => workbook({ sheets: [sheet([`<row><c r="A1" x:r="XFD1048576"><v>1</v></c></row>`])] }),
    refusal: /terbentang/,
  },
  {
    name: 'one long text in every cell',
    make: () =>
      workbook({
        sheets: [sheet(times(2000, (i) => `<row r="${i + 1}">${'<c t="s"><v>0</v></c>'.repeat(500)}</row>`))],
        strings: [`<sst ${MAIN}><si><t>${'panjang '.repeat(4000)}</t></si></sst>`],
      }),
    refusal: /terlalu panjang/,
  },
  {
    name: 'a text longer than a cell',
    make: () => workbook({ sheets: [sheet([`<row>${inline('a'.repeat(5_000_000))}</row>`])] }),
    refusal: /32\.767 huruf/,
  },
  {
    name: 'millions of shared texts',
    make: () =>
      workbook({
        sheets: [sheet([])],
        strings: (function* () {
          yield `<sst ${MAIN}>`;
          yield* times(500, () => '<si><t/></si>'.repeat(9_000));
          yield '</sst>';
        })(),
      }),
    refusal: /2\.000\.000 teks/,
  },
  {
    name: 'columns without end',
    make: () =>
      workbook({
        sheets: [
          (function* () {
            yield `<worksheet ${MAIN}><cols>`;
            yield* times(100_000, () => '<col min="1" max="16384" width="9" hidden="1"/>');
            yield '</cols><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>';
          })(),
        ],
      }),
    refusal: /terbentang/,
  },
  {
    name: 'elements within elements',
    make: () =>
      workbook({
        sheets: [sheet([`<row><c>`, ...times(200_000, () => '<is>'), ...times(200_000, () => '</is>'), '</c></row>'])],
      }),
    refusal: /./,
  },
  {
    name: 'words that define words (billion laughs)',
    make: () =>
      workbook({
        sheets: [
          [
            `<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "${'&a;'.repeat(1000)}">]>`,
            ...sheet([`<row>${inline('&b;')}</row>`]),
          ],
        ],
      }),
    refusal: /bukan XLSX yang utuh/,
  },
  {
    name: 'a file of parts',
    make: () =>
      workbook({
        sheets: [sheet([])],
        more: Array.from({ length: 5000 }, (_, i) => ({ name: `x${i}.xml`, content: ['<a/>'] })),
      }),
    refusal: /banyak bagian/,
  },
  {
    name: 'an ODS cell repeated to the edges',
    make: () =>
      ods([
        `<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row>`,
      ]),
    refusal: /sel|terbentang/,
  },
  {
    name: 'an ODS cell of blanks without number',
    make: () =>
      ods([
        `<table:table-row><table:table-cell office:value-type="string"><text:p>${'<text:s text:c="900000000"/>'.repeat(500)}</text:p></table:table-cell></table:table-row>`,
      ]),
    refusal: /32\.767 huruf/,
  },
  {
    name: 'ODS elements within elements',
    make: () =>
      ods([
        `<table:table-row><table:table-cell><text:p>`,
        ...times(200_000, () => '<text:span>'),
        'a',
        ...times(200_000, () => '</text:span>'),
        '</text:p></table:table-cell></table:table-row>',
      ]),
    refusal: /./,
  },
  { name: 'a text file of separators', make: text(';'.repeat(5_000_000)), refusal: /2\.000\.000 sel/ },
  { name: 'a text file of lines', make: text('\n'.repeat(5_000_000)), refusal: /200\.000 baris/ },
  { name: 'a text file of quotes', make: text('"\n'.repeat(150_000) + '"'.repeat(1_000_001)), refusal: /./ },
  { name: 'a text file of one line', make: text('a'.repeat(15_000_000)), refusal: /32\.767 huruf/ },
];
