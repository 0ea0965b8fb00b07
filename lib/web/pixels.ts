/** An image as rows of pixels with red, green, blue and opacity, eight bits each. */
export type Pixels = { width: number; height: number; data: Uint8Array };

// The thread for images runs this file directly (outside the Next build), so it imports nothing.

/**
 * An image as decoded from a PNG with eight bits per channel. Its channels are: grey, grey and opacity, colour, colour and opacity, or
 * indexes of a palette.
 */
export type Decoded = {
  width: number;
  height: number;
  channels: number;
  data: ArrayLike<number>;
  palette?: readonly (readonly number[])[];
  /** The one transparent colour, for an image without a channel of opacity. */
  transparency?: ArrayLike<number>;
};

export function pixelsOf({ width, height, channels, data, palette, transparency }: Decoded): Pixels {
  const result = new Uint8Array(width * height * 4);
  const isGrey = channels < 3;
  for (let i = 0, from = 0, to = 0; i < width * height; i += 1, from += channels, to += 4) {
    const place = palette ? (palette[data[from]!] ?? UNSEEN) : data;
    const at = palette ? 0 : from;
    result[to] = place[at]!;
    result[to + 1] = place[isGrey && !palette ? at : at + 1]!;
    result[to + 2] = place[isGrey && !palette ? at : at + 2]!;
    if (palette) result[to + 3] = place[3] ?? 255;
    else if (channels % 2 === 0) result[to + 3] = data[from + channels - 1]!;
    else result[to + 3] = transparency && isSame(data, from, channels, transparency) ? 0 : 255;
  }
  return { width, height, data: result };
}

const UNSEEN = [0, 0, 0, 0];

function isSame(data: ArrayLike<number>, at: number, channels: number, colour: ArrayLike<number>): boolean {
  for (let channel = 0; channel < channels; channel += 1) if (data[at + channel] !== colour[channel]) return false;
  return true;
}

/**
 * Turns and mirrors an image as its EXIF orientation (2 to 8) says, because the EXIF data is removed. Any other value leaves the image
 * unchanged.
 */
export function turned({ width, height, data }: Pixels, orientation: number): Pixels {
  if (!(orientation >= 2 && orientation <= 8)) return { width, height, data };
  const isTransposed = orientation >= 5;
  const mirrorsX = [2, 3, 7, 8].includes(orientation);
  const mirrorsY = [3, 4, 6, 7].includes(orientation);
  const [newWidth, newHeight] = isTransposed ? [height, width] : [width, height];
  const result = new Uint8Array(data.length);
  for (let y = 0; y < newHeight; y += 1)
    for (let x = 0; x < newWidth; x += 1) {
      const [a, b] = isTransposed ? [y, x] : [x, y];
      const fromX = mirrorsX ? width - 1 - a : a;
      const fromY = mirrorsY ? height - 1 - b : b;
      const at = (fromY * width + fromX) * 4;
      result.set(data.subarray(at, at + 4), (y * newWidth + x) * 4);
    }
  return { width: newWidth, height: newHeight, data: result };
}

/**
 * Shrinks an image by a whole factor, so that no side is longer than `most`. Each new pixel is the mean of the pixels that it replaces. An
 * image that is small enough is returned unchanged.
 */
export function shrunk(image: Pixels, most: number): Pixels {
  const times = Math.ceil(Math.max(image.width, image.height) / most);
  if (times <= 1) return image;
  const [width, height] = [Math.ceil(image.width / times), Math.ceil(image.height / times)];
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) data.set(meanOf(image, x * times, y * times, times), (y * width + x) * 4);
  return { width, height, data };
}

/** The mean colour of a square of pixels. Each pixel counts by its opacity, so that transparent pixels do not change the colour. */
function meanOf({ width, height, data }: Pixels, left: number, top: number, size: number): number[] {
  const sum = [0, 0, 0];
  let opacity = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + size, height); y += 1)
    for (let x = left; x < Math.min(left + size, width); x += 1) {
      const at = (y * width + x) * 4;
      const own = data[at + 3]!;
      for (let channel = 0; channel < 3; channel += 1) sum[channel]! += data[at + channel]! * own;
      opacity += own;
      count += 1;
    }
  return [...sum.map((value) => (opacity === 0 ? 0 : Math.round(value / opacity))), Math.round(opacity / count)];
}

const ORIENTATION = 0x0112;

/** The orientation in the EXIF data of a JPEG; 1 if there is none, or if it is cut off. The data may begin with the name "Exif". */
export function orientationIn(notes: Uint8Array | undefined): number {
  const start = notes?.findIndex((sign, i) => (sign === 0x49 || sign === 0x4d) && notes[i + 1] === sign) ?? -1;
  if (!notes || start === -1) return 1;
  const view = new DataView(notes.buffer, notes.byteOffset, notes.byteLength);
  const isLittle = notes[start] === 0x49;
  try {
    const list = start + view.getUint32(start + 4, isLittle);
    for (let i = 0; i < Math.min(view.getUint16(list, isLittle), 100); i += 1) {
      const entry = list + 2 + i * 12;
      if (view.getUint16(entry, isLittle) === ORIENTATION) return view.getUint16(entry + 8, isLittle);
    }
  } catch {
    // EXIF data that is cut off is ignored.
  }
  return 1;
}
