import { z } from 'zod';

/** A file as somebody handed it over. Its name is theirs, and may say who is meant: it lies with the bytes, under the seal. */
export type HandedFile = { name: string; contentType: string; bytes: Uint8Array };

const lengthBytes = 4;
const head = z.object({ name: z.string(), contentType: z.string() });

/** A file with its name and type, as it is sealed. */
export function packFile({ name, contentType, bytes }: HandedFile): Uint8Array {
  const written = Buffer.from(JSON.stringify({ name, contentType }));
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(written.length);
  return Buffer.concat([length, written, bytes]);
}

/** The file out of what was unsealed. @throws when it is not what `packFile` made */
export function unpackFile(packed: Uint8Array): HandedFile {
  const buffer = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const end = lengthBytes + buffer.readUInt32BE(0);
  return { ...head.parse(JSON.parse(buffer.subarray(lengthBytes, end).toString())), bytes: buffer.subarray(end) };
}
