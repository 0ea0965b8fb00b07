import { expect, it } from 'vitest';
import { PNG } from '@/tests/support/given-emblem';
import { EMBLEM_MOST_BYTES, readEmblem } from './emblem';

const changed = (at: number, ...bytes: number[]) => {
  const copy = Uint8Array.from(PNG);
  copy.set(bytes, at);
  return copy;
};
/** A JPEG: its start, one segment to skip, then a frame header with the size: 2 high, 3 wide. */
const jpeg = (components: number, marker = 0xc0) =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2],
    ...[0xff, marker, 0, 11, 8, 0, 2, 0, 3, components, 1, 0x11, 0, 0xff, 0xd9],
  ]);

it.each([
  ['a PNG', PNG, { kind: 'png', width: 1, height: 1 }],
  ['a JPEG', jpeg(3), { kind: 'jpeg', width: 3, height: 2 }],
  ['a grey progressive JPEG', jpeg(1, 0xc2), { kind: 'jpeg', width: 3, height: 2 }],
])('reads %s by its content', (_, bytes, emblem) => {
  expect(readEmblem(bytes)).toEqual(emblem);
});

it.each([
  ['text', Buffer.from('<svg onload="alert(1)"/>'.repeat(9)), /bukan gambar/],
  ['nothing', new Uint8Array(), /bukan gambar/],
  ['a GIF', Buffer.from('GIF89a'.padEnd(99, '0')), /bukan gambar/],
  ['a PNG cut short', PNG.subarray(0, 30), /bukan gambar/],
  ['a PNG without width', changed(16, 0, 0, 0, 0), /bukan gambar/],
  ['an interlaced PNG', changed(28, 1), /berjalin/],
  ['a PNG of 16 bits', changed(24, 16), /berjalin/],
  ['a PNG of 70,000 pixels', changed(16, 0, 1, 0x11, 0x70), /piksel/],
  ['a JPEG for print', jpeg(4), /CMYK/],
  ['a JPEG cut short', jpeg(3).subarray(0, 9), /bukan gambar/],
  ['a large file', Buffer.concat([PNG, Buffer.alloc(EMBLEM_MOST_BYTES)]), /200 kB/],
])('refuses %s', (_, bytes, words) => {
  expect(readEmblem(bytes)).toMatchObject({ wrong: expect.stringMatching(words) });
});
