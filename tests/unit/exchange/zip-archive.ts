import { crc32, deflateRawSync } from "node:zlib";

/** One part of an archive made for a test; `claims` lies in the headers about the inflated size. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  readonly claims?: number;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const UTF8_NAMES = 0x0800;

interface Written {
  readonly head: Buffer;
  readonly name: Buffer;
  readonly offset: number;
}

/** Writes a zip archive byte by byte, so that a test can write one that no honest program would. */
export function zipArchive(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = [];
  const written: Written[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.isBuffer(part.content) ? part.content : Buffer.from(part.content);
    const packed = part.stored === true ? content : deflateRawSync(content);
    const name = Buffer.from(part.name);
    // The fields that local and directory header share, from "version needed" to "extra length".
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(UTF8_NAMES | (part.encrypted === true ? 1 : 0), 2);
    head.writeUInt16LE(part.stored === true ? 0 : 8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(part.claims ?? content.length, 18);
    head.writeUInt16LE(name.length, 22);
    const signature = Buffer.alloc(4);
    signature.writeUInt32LE(LOCAL_HEADER);
    pieces.push(signature, head, name, packed);
    written.push({ head, name, offset });
    offset += signature.length + head.length + name.length + packed.length;
  }
  const directory = written.map(({ head, name, offset: at }) => {
    const start = Buffer.alloc(6);
    start.writeUInt32LE(DIRECTORY_HEADER);
    start.writeUInt16LE(20, 4);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    return Buffer.concat([start, head, rest, name]);
  });
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(DIRECTORY_END);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}
