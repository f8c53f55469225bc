import { inflateRawSync } from 'node:zlib';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;
const mostEntries = 2_000;

/**
 * Whether a zip unpacks to more than so many bytes, or to an amount that cannot be told. It unpacks every entry, each no
 * further than the limit: what a file says of its own sizes is not believed.
 * @param look is shown each entry on the way
 */
export function isBomb(zip: Uint8Array, mostBytes: number, look?: (name: string, content: Buffer) => void): boolean {
  const view = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  if (end < 0) return true;
  const count = view.readUInt16LE(end + 10);
  let at = view.readUInt32LE(end + 16);
  let left = mostBytes;
  if (count > mostEntries) return true;
  try {
    for (let entry = 0; entry < count; entry += 1) {
      if (view.readUInt32LE(at) !== entrySignature) return true;
      const content = unpack(view, at, left);
      left -= content.length;
      if (left < 0) return true;
      look?.(view.toString('utf8', at + 46, at + 46 + view.readUInt16LE(at + 28)), content);
      at += 46 + view.readUInt16LE(at + 28) + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
    }
  } catch {
    return true;
  }
  return false;
}

function unpack(view: Buffer, entry: number, most: number): Buffer {
  const packed = view.readUInt32LE(entry + 20);
  const local = view.readUInt32LE(entry + 42);
  const from = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
  const content = view.subarray(from, from + packed);
  if (view.readUInt16LE(entry + 10) !== 8 || packed === 0) return content;
  return inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
}

function findEnd(view: Buffer): number {
  const first = Math.max(0, view.length - endLength - longestComment);
  for (let at = view.length - endLength; at >= first; at -= 1) if (view.readUInt32LE(at) === endSignature) return at;
  return -1;
}
