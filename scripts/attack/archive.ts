import { crc32, deflateRawSync } from 'node:zlib';

export type Part = {
  name: string;
  content: Buffer | string;
  /** The unpacked size that the archive states; the true size if left out. */
  claimedBytes?: number;
};

/** Makes a ZIP archive byte by byte, so that the sizes in its headers can be false. */
export function archive(parts: readonly Part[]): Buffer {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claimedBytes } of parts) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw, { level: 9 });
    const facts = Buffer.alloc(16);
    facts.writeUInt32LE(crc32(raw), 4);
    facts.writeUInt32LE(packed.length, 8);
    facts.writeUInt32LE(claimedBytes ?? raw.length, 12);
    const title = Buffer.from(name);
    const local = Buffer.concat([head(0x04034b50, [20, 0x0800, 8]), facts, lengths(title.length), title, packed]);
    written.push(local);
    directory.push(
      Buffer.concat([
        head(0x02014b50, [20, 20, 0x0800, 8]),
        facts,
        lengths(title.length),
        Buffer.alloc(10),
        number(at),
        title,
      ]),
    );
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...written, listed, end]);
}

function head(signature: number, words: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + words.length * 2);
  bytes.writeUInt32LE(signature, 0);
  for (const [n, word] of words.entries()) bytes.writeUInt16LE(word, 4 + n * 2);
  return bytes;
}

function lengths(name: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16LE(name, 0);
  return bytes;
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
