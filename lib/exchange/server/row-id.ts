import { randomFillSync } from "node:crypto";

const ID_BYTES = 16;
/** Random bytes for so many ids are drawn at once. */
const POOL = Buffer.alloc(ID_BYTES * 512);
let at = POOL.length;

/** A version 7 uuid: ids of one import lie beside each other in every index (RFC 9562). */
export function rowId(): string {
  if (at === POOL.length) {
    randomFillSync(POOL);
    at = 0;
  }
  const bytes = POOL.subarray(at, at + ID_BYTES);
  at += ID_BYTES;
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
