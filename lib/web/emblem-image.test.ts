import { deflateSync } from 'node:zlib';
import { decode, encode } from 'fast-png';
import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { EMBLEM_MOST_BYTES, readEmblem } from '@/lib/agency/rules/emblem';
import { PNG } from '@/tests/support/given-emblem';
import { emblemPrints } from './emblem-check';
import { drawnAnew } from './emblem-image';

const RED = [200, 20, 30, 255];
/** A red image with a blue corner at the top left. */
function field(width: number, height: number): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i += 1)
    data.set(i % width < width / 4 && i < (width * height) / 4 ? [0, 0, 250, 255] : RED, i * 4);
  return data;
}
const png = (width: number, height: number) =>
  encode({ width, height, data: field(width, height), channels: 4, depth: 8 });
const photo = (width: number, height: number) => jpeg.encode({ width, height, data: field(width, height) }, 90).data;

/** A JPEG whose EXIF data says that it is rotated. */
function lyingPhoto(): Buffer {
  const image = photo(80, 40);
  const notes = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0', 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, notes.length + 2]);
  return Buffer.concat([image.subarray(0, 2), head, notes, image.subarray(2)]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

describe('an emblem is drawn anew', () => {
  it('with the same pixels, and can be printed', async () => {
    const drawn = (await drawnAnew('png', png(60, 40)))!;
    expect(decode(drawn)).toMatchObject({ width: 60, height: 40, channels: 4 });
    expect([...decode(drawn).data]).toEqual([...field(60, 40)]);
    expect(await emblemPrints(drawn)).toBe(true);
    expect(await emblemPrints((await drawnAnew('png', PNG))!)).toBe(true);
  });

  it('from grey, a palette, or one transparent colour', async () => {
    const grey = (await drawnAnew(
      'png',
      encode({ width: 1, height: 2, data: Uint8Array.of(7, 200), channels: 1, depth: 8 }),
    ))!;
    expect([...decode(grey).data]).toEqual([7, 7, 7, 255, 200, 200, 200, 255]);
    const palette = [
      [1, 2, 3],
      [4, 5, 6],
    ] as never;
    const indexed = encode({ width: 2, height: 1, data: Uint8Array.of(1, 0), channels: 1, depth: 8, palette });
    expect([...decode((await drawnAnew('png', indexed))!).data]).toEqual([4, 5, 6, 255, 1, 2, 3, 255]);
  });

  it('smaller if it is larger than paper can show, and never with more bytes than an emblem may have', async () => {
    const drawn = (await drawnAnew('png', png(2000, 1000)))!;
    const image = decode(drawn);
    expect([image.width, image.height]).toEqual([667, 334]);
    expect([...image.data.subarray(-4)]).toEqual(RED);
    const large = (await drawnAnew('jpeg', photo(1000, 1000)))!;
    expect(large.length).toBeLessThan(EMBLEM_MOST_BYTES);
    expect(readEmblem(large)).toMatchObject({ kind: 'jpeg', width: 500 });
    expect(await emblemPrints(large)).toBe(true);
  });

  it('upright, if its EXIF data says that it is rotated', async () => {
    const drawn = jpeg.decode((await drawnAnew('jpeg', lyingPhoto()))!, { useTArray: true });
    expect([drawn.width, drawn.height]).toEqual([40, 80]);
    const [red, , blue] = drawn.data.subarray(39 * 4, 40 * 4);
    expect(blue! > 150 && red! < 100).toBe(true);
  });

  it('without any other content of its file', async () => {
    const words = Buffer.from('<script>alert(1)</script><?php PK\x03\x04 rahasia');
    for (const [kind, image] of [
      ['png', png(20, 20)],
      ['jpeg', photo(20, 20)],
      ['jpeg', lyingPhoto()],
    ] as const) {
      const drawn = Buffer.from((await drawnAnew(kind, Buffer.concat([image, words])))!);
      for (const left of ['script', 'PK\x03\x04', 'rahasia', 'Exif']) expect(drawn.includes(left)).toBe(false);
    }
  });

  it('or not at all if it is broken, and no thread keeps running', async () => {
    const image = png(60, 40);
    const header = Buffer.from(PNG.subarray(0, 33));
    const bomb = Buffer.concat([header, chunk('IDAT', deflateSync(Buffer.alloc(40_000_000)))]);
    for (const broken of [image.subarray(0, 60), bomb, Buffer.concat([PNG.subarray(0, 40), Buffer.alloc(40)])])
      expect(await drawnAnew('png', broken)).toBeUndefined();
    expect(await drawnAnew('jpeg', photo(60, 40).subarray(0, 100))).toBeUndefined();
    expect(await drawnAnew('png', image, 0)).toBeUndefined();
  });
});
