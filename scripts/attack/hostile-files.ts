import { crc32, deflateSync } from 'node:zlib';
import { HOSTILE_TABLES } from '@/tests/support/hostile-tables';
import { archive, type Part } from './archive';
import { bytesOf } from './memory';

export type HostileFile = { name: string; content: Buffer };

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const SHEETS = `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="r2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
const BOOK = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Pegawai" sheetId="1" r:id="r1"/></sheets></workbook>`;

const sheet = (rows: string, before = '') =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData></worksheet>`;
const SMALL_SHEET = sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');

/** Makes a workbook. `changed` adds or replaces parts, usually with content that no office program writes. */
function workbook(name: string, changed: Readonly<Record<string, Omit<Part, 'name'>['content'] | Part>>): HostileFile {
  const parts: Record<string, Part> = {};
  const all = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS,
    'xl/workbook.xml': BOOK,
    'xl/_rels/workbook.xml.rels': SHEETS,
    'xl/worksheets/sheet1.xml': SMALL_SHEET,
    ...changed,
  };
  for (const [path, content] of Object.entries(all))
    parts[path] = typeof content === 'string' || Buffer.isBuffer(content) ? { name: path, content } : content;
  return { name: `${name}.xlsx`, content: archive(Object.values(parts)) };
}

const strings = (text: string | Buffer) =>
  Buffer.concat([Buffer.from(`<sst xmlns="${MAIN}"><si><t>`), Buffer.from(text), Buffer.from('</t></si></sst>')]);
const ENTITIES = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}"><!ENTITY d "${'&c;'.repeat(50)}">
<!ENTITY e SYSTEM "file:///etc/passwd">]><sst xmlns="${MAIN}"><si><t>&d;&e;</t></si></sst>`;

/**
 * The hostile tables: those of `tests/support/hostile-tables.ts`, damaged workbooks, workbooks that state false sizes, text files that are
 * large or broken, and files of other kinds.
 */
export async function hostileTables(): Promise<HostileFile[]> {
  const large = HOSTILE_TABLES.map(async ({ name, make }) => ({
    name: `${name}.xlsx`,
    content: Buffer.from(await make()),
  }));
  const shared = 'xl/sharedStrings.xml';
  const bomb = strings(bytesOf(150));
  const many = Array.from({ length: 20_000 }, (_, n) => [`xl/media/${n}.bin`, 'x'] as const);
  const honest = workbook('a workbook', { [shared]: strings('NIP') }).content;
  return [
    ...(await Promise.all(large)),
    workbook('150 MB that claims to be a hundred bytes', {
      [shared]: { name: shared, content: bomb, claimedBytes: 100 },
    }),
    workbook('a claim of four gigabytes', { [shared]: { name: shared, content: 'x', claimedBytes: 0xfffffff0 } }),
    workbook('twenty thousand parts', Object.fromEntries(many)),
    workbook('entities that grow', { [shared]: ENTITIES }),
    workbook('a part outside', { '../../etc/cron.d/x': 'x' }),
    { name: 'half a workbook.xlsx', content: honest.subarray(0, honest.length / 2) },
    { name: 'a page.xlsx', content: Buffer.from('<!doctype html><script>alert(1)</script>') },
    { name: 'a program.xlsx', content: Buffer.concat([Buffer.from('MZ\x90\0'), bytesOf(1, '\0')]) },
    { name: 'a paper with a workbook behind.xlsx', content: Buffer.concat([Buffer.from('%PDF-1.7\n'), honest]) },
    {
      name: 'archives within.xlsx',
      content: archive([{ name: 'xl/workbook.xml', content: archive([{ name: 'a', content: bytesOf(50) }]) }]),
    },
    { name: 'nothing.xlsx', content: Buffer.alloc(0) },
    { name: 'one line of 19 MB.csv', content: bytesOf(19) },
    { name: '19 MB of separators.csv', content: bytesOf(19, ';') },
    { name: '19 MB of quotes.csv', content: bytesOf(19, '"') },
    { name: '19 MB of empty lines.csv', content: bytesOf(19, '\n') },
    { name: 'a quote that never ends.csv', content: Buffer.concat([Buffer.from('NIP;Nama\n"'), bytesOf(15, 'a\n')]) },
    {
      name: 'two hundred thousand rows.csv',
      content: Buffer.from(`NIP;Nama lengkap\n${'198809242012122003;A\n'.repeat(200_000)}`),
    },
    { name: 'zeros.csv', content: bytesOf(5, '\0') },
    { name: '../../../../tmp/x.csv', content: Buffer.from('NIP\n1\n') },
  ];
}

function png(width: number, height: number, packed: Buffer): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

/** Makes a file that begins like a JPEG and states this size. */
function jpeg(width: number, height: number): Buffer {
  const measures = [height >> 8, height & 255, width >> 8, width & 255];
  const frame = [0xff, 0xc0, 0, 17, 8, ...measures, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
  return Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    16,
    0x4a,
    0x46,
    0x49,
    0x46,
    0,
    1,
    1,
    0,
    0,
    1,
    0,
    1,
    0,
    0,
    ...frame,
    0xff,
    0xd9,
  ]);
}

/** Images that are hostile and small enough to be sent. */
export function hostileImages(): HostileFile[] {
  const pixels = deflateSync(bytesOf(16, '\0'), { level: 9 });
  const beyond = deflateSync(bytesOf(180, '\0'), { level: 9 });
  return [
    { name: 'far too wide.png', content: png(65_535, 65_535, pixels) },
    { name: 'more pixels than it says.png', content: png(10, 10, beyond) },
    { name: 'as wide as may be, and a bomb.png', content: png(2000, 2000, beyond) },
    { name: 'no pixels.png', content: png(2000, 2000, deflateSync(Buffer.alloc(0))) },
    { name: 'pixels that do not unpack.png', content: png(100, 100, Buffer.from('bukan zlib')) },
    { name: 'negative.png', content: png(0xffffffff, 1, pixels.subarray(0, 100)) },
    { name: 'far too wide.jpg', content: jpeg(65_535, 65_535) },
    { name: 'no measures.jpg', content: jpeg(0, 0) },
    {
      name: 'a drawing.png',
      content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    },
    {
      name: 'a page behind an image.png',
      content: Buffer.concat([png(1, 1, Buffer.from('x')), Buffer.from('<script>alert(1)</script>')]),
    },
    { name: 'nothing.png', content: Buffer.alloc(0) },
  ];
}
