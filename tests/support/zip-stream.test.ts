import { crc32, inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { zipStream } from './zip-stream';

const LONG = 'Dinas Kesehatan – “gizi” \n'.repeat(9000);
const FILES = [
  { name: 'satu.xml', content: ['<a>', 'é', '</a>'] },
  { name: 'folder/ketiga–é.xml', content: [LONG] },
  { name: 'kosong.xml', content: [] },
];

async function zipped(files: typeof FILES): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of zipStream(files)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Each entry as the directory at the end tells it, read as strictly as the format is written (APPNOTE 4.3). */
function entriesOf(zip: Buffer) {
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  const [count, length, start] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)];
  expect(zip.readUInt16LE(end + 8)).toBe(count);
  expect([zip.readUInt16LE(end + 4), zip.readUInt16LE(end + 6), zip.readUInt16LE(end + 20)]).toEqual([0, 0, 0]);
  expect(start + length).toBe(end);
  const entries = [];
  let at = start;
  for (let i = 0; i < count; i += 1) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const named = zip.readUInt16LE(at + 28);
    entries.push({
      versions: [zip.readUInt16LE(at + 4), zip.readUInt16LE(at + 6)],
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      date: zip.readUInt16LE(at + 14),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
      name: zip.subarray(at + 46, at + 46 + named).toString(),
    });
    at += 46 + named;
  }
  expect(at).toBe(end);
  return entries;
}

it('is a zip in every field: directory, heads, sums and lengths agree with what it holds', async () => {
  const zip = await zipped(FILES);
  const entries = entriesOf(zip);
  expect(entries.map(({ name }) => name)).toEqual(FILES.map(({ name }) => name));
  let expected = 0;
  for (const [i, entry] of entries.entries()) {
    const content = Buffer.from(FILES[i]!.content.join(''));
    // 2.0 for deflate; the length follows (8) and names are UTF-8 (0x800).
    expect(entry).toMatchObject({ versions: [20, 20], flags: 0x0808, method: 8, date: 0x0021, size: content.length });
    expect(entry.offset).toBe(expected);
    const head = entry.offset;
    expect(zip.readUInt32LE(head)).toBe(0x04034b50);
    expect([4, 6, 8, 12].map((at) => zip.readUInt16LE(head + at))).toEqual([20, 0x0808, 8, 0x0021]);
    const name = zip.readUInt16LE(head + 26);
    expect(zip.subarray(head + 30, head + 30 + name).toString()).toBe(entry.name);
    const start = head + 30 + name;
    const unpacked = inflateRawSync(zip.subarray(start, start + entry.packed));
    expect(unpacked.equals(content)).toBe(true);
    expect(entry.crc).toBe(crc32(content));
    const tail = start + entry.packed;
    expect([0, 4, 8, 12].map((at) => zip.readUInt32LE(tail + at))).toEqual([
      0x08074b50,
      entry.crc,
      entry.packed,
      entry.size,
    ]);
    expected = tail + 16;
  }
});

it('is the same for the same content', async () => {
  expect((await zipped(FILES)).equals(await zipped(FILES))).toBe(true);
});

it('of nothing is an empty zip', async () => {
  expect(entriesOf(await zipped([]))).toEqual([]);
});

it('breaks off where what it holds cannot be read', async () => {
  const broken = {
    *[Symbol.iterator]() {
      yield 'awal';
      throw new Error('hilang');
    },
  };
  await expect(zipped([{ name: 'a', content: broken as unknown as string[] }])).rejects.toThrow('hilang');
});
