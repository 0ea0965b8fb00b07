// The thread that draws an emblem anew (started by lib/web/emblem-image.ts). It decodes the sent file and makes another file of its pixels
// only. It answers undefined if the sent file cannot be decoded, or if the other file is too large at every size.
import { parentPort, workerData } from 'node:worker_threads';
import { orientationIn, pixelsOf, shrunk, turned } from '../../lib/web/pixels.ts';

const MEGA = 1_000_000;
const JPEG_QUALITY = 92;
/**
 * The longest sides in pixels. 800 pixels are two centimetres of paper at a thousand dots per inch. If the file would be too large, the
 * next smaller side is tried.
 */
const SIDES = [800, 560, 400, 280];

async function drawnAnew({ kind, bytes, mostBytes, mostPixels }) {
  const codec = kind === 'png' ? await png() : await jpeg();
  const image = codec.decode(bytes, mostPixels);
  for (const side of SIDES) {
    const drawn = codec.encode(shrunk(image, side));
    if (drawn.length <= mostBytes) return drawn;
  }
  return undefined;
}

async function png() {
  const { decode, encode } = await import('fast-png');
  return {
    decode: (bytes) => pixelsOf(decode(bytes, { checkCrc: true })),
    encode: (pixels) => encode({ ...pixels, channels: 4, depth: 8 }, { zlib: { level: 9 } }),
  };
}

async function jpeg() {
  const { default: codec } = await import('jpeg-js');
  const decode = (bytes, mostPixels) => {
    const bounds = { maxResolutionInMP: mostPixels / MEGA, maxMemoryUsageInMB: 256 };
    const image = codec.decode(bytes, { useTArray: true, tolerantDecoding: false, ...bounds });
    return turned(image, orientationIn(image.exifBuffer));
  };
  return { decode, encode: (pixels) => codec.encode(pixels, JPEG_QUALITY).data };
}

parentPort.postMessage(await drawnAnew(workerData).catch(() => undefined));
