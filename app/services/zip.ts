import { crc32, deflateRawSync } from 'node:zlib';

export type Packing = 'deflated' | 'stored';

/** A zip of files by name. @param pack stored, what is in it can be found in its bytes */
export function zip(files: Record<string, string>, pack: Packing = 'deflated'): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const { head, packed } = packFile(name, Buffer.from(text), pack);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const version = Buffer.from([20, 0]);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), version, head, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  return new Uint8Array(Buffer.concat([...locals, ...entries, endOf(entries, offset)]));
}

/** The first day that a zip can bear, so that the same files make the same bytes. */
const firstDay = 0x21;

function packFile(name: string, content: Buffer, pack: Packing) {
  const packed = pack === 'deflated' ? deflateRawSync(content) : content;
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(pack === 'deflated' ? 8 : 0, 4);
  head.writeUInt16LE(firstDay, 8);
  head.writeUInt32LE(crc32(content), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  return { head, packed };
}

function endOf(entries: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(entries).length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
