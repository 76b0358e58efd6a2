import type { Readable } from "node:stream";

// The archive is a row of frames: length (4 bytes, big-endian), kind (1 byte), body. A row of JSON and COPY text would
// need escaping; this needs none.
const HEADER_BYTES = 5;
const LARGEST_BODY = 64 * 1024 * 1024;

/** J: a JSON note. D: bytes of the table that the last note named. */
export type FrameKind = "J" | "D";

/** One frame. */
export interface Frame {
  readonly kind: FrameKind;
  readonly body: Buffer;
}

/** The bytes of a frame. */
export function frameBytes(kind: FrameKind, body: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32BE(body.length, 0);
  header.write(kind, 4, "latin1");
  return Buffer.concat([header, body]);
}

/**
 * Reads frames from a stream of bytes.
 * @throws Error when the bytes are not frames, or end within one
 */
export async function* frames(bytes: Readable): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      if (rest.length < HEADER_BYTES) break;
      const length = rest.readUInt32BE(0);
      const kind = rest.toString("latin1", 4, HEADER_BYTES);
      if ((kind !== "J" && kind !== "D") || length > LARGEST_BODY)
        throw new Error("not an archive of Selaras");
      if (rest.length < HEADER_BYTES + length) break;
      yield { kind, body: rest.subarray(HEADER_BYTES, HEADER_BYTES + length) };
      rest = rest.subarray(HEADER_BYTES + length);
    }
  }
  if (rest.length > 0) throw new Error("the archive ends in the middle");
}
