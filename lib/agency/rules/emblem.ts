import type { EmblemKind } from './vocabulary';

export const EMBLEM_MOST_BYTES = 200 * 1024;
/** The maximum of the width and of the height, in pixels. */
export const EMBLEM_MOST_PIXELS = 2000;

export type Emblem = { kind: EmblemKind; width: number; height: number };

const NO_IMAGE = 'Berkas ini bukan gambar PNG atau JPEG. Simpan lambang sebagai PNG atau JPEG, lalu unggah lagi.';

/** Reads kind and size from the content of an uploaded file, not from its name. `wrong` says why the file cannot be used. */
export function readEmblem(bytes: Uint8Array): Emblem | { wrong: string } {
  if (bytes.length > EMBLEM_MOST_BYTES) return { wrong: 'Gambar lambang paling besar 200 kB. Kecilkan dahulu.' };
  const found = readPng(bytes) ?? readJpeg(bytes) ?? { wrong: NO_IMAGE };
  if ('wrong' in found || (found.width <= EMBLEM_MOST_PIXELS && found.height <= EMBLEM_MOST_PIXELS)) return found;
  return {
    wrong: `Gambar lambang paling besar ${EMBLEM_MOST_PIXELS} × ${EMBLEM_MOST_PIXELS} piksel. Kecilkan dahulu.`,
  };
}

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
const begins = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);

/**
 * Reads the header of a PNG; undefined if the file is no PNG, is cut short, or has no width or height. Interlaced images, and images with
 * another depth than 8 bits, are refused because they cannot be printed.
 */
function readPng(bytes: Uint8Array): Emblem | { wrong: string } | undefined {
  if (!begins(bytes, PNG_START) || bytes.length < 45) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [width, height, depth, interlaced] = [view.getUint32(16), view.getUint32(20), bytes[24], bytes[28]];
  if (width === 0 || height === 0) return undefined;
  if (depth === 8 && interlaced === 0) return { kind: 'png', width, height };
  return { wrong: 'Gambar PNG ini berjalin (interlaced) atau bukan 8 bit. Simpan sebagai PNG biasa atau JPEG.' };
}

const SIZE_MARKERS = [0xc0, 0xc1, 0xc2];
const GREY_OR_COLOUR = [1, 3];

/**
 * Reads the size of a JPEG from its first frame header; undefined if the file is no JPEG or has no such header. Print colours (CMYK) are
 * refused, because they look wrong on screens.
 */
function readJpeg(bytes: Uint8Array): Emblem | { wrong: string } | undefined {
  if (!begins(bytes, [0xff, 0xd8, 0xff])) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 2; at + 10 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (!SIZE_MARKERS.includes(bytes[at + 1]!)) continue;
    const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    if (width === 0 || height === 0) return undefined;
    if (GREY_OR_COLOUR.includes(bytes[at + 9]!)) return { kind: 'jpeg', width, height };
    return { wrong: 'Gambar JPEG ini memakai warna cetak (CMYK). Simpan dengan warna RGB.' };
  }
  return undefined;
}
