const BLOCK_BYTES = 1024 * 1024;
/** A text may begin in any block; its place is block × BLOCK_BYTES + offset, below 2^32 for all that a file may hold. */
const PLACES_AT_ONCE = 64 * 1024;

/** Texts by the order in which they were added, outside the heap. */
export interface TextStore {
  add(text: string): void;
  /** "" for an index that there is not. */
  readonly at: (index: number) => string;
}

/**
 * Keeps texts as bytes. As strings, the million shared texts of a large workbook would each hold on to the piece of XML
 * that it was cut from, and the collector would walk all of them again and again.
 */
export function textStore(): TextStore {
  const blocks: Buffer[] = [];
  let used = BLOCK_BYTES;
  let starts = new Uint32Array(PLACES_AT_ONCE);
  let lengths = new Uint32Array(PLACES_AT_ONCE);
  let count = 0;
  const grow = (): void => {
    const [olderStarts, olderLengths] = [starts, lengths];
    starts = new Uint32Array(olderStarts.length * 2);
    lengths = new Uint32Array(olderLengths.length * 2);
    starts.set(olderStarts);
    lengths.set(olderLengths);
  };
  return {
    add: (text) => {
      const bytes = Buffer.byteLength(text);
      if (used + bytes > BLOCK_BYTES) {
        blocks.push(Buffer.allocUnsafe(Math.max(BLOCK_BYTES, bytes)));
        used = 0;
      }
      blocks.at(-1)?.write(text, used);
      if (count === starts.length) grow();
      starts[count] = (blocks.length - 1) * BLOCK_BYTES + used;
      lengths[count] = bytes;
      count += 1;
      used += bytes;
    },
    at: (index) => {
      const [start, length] = [starts[index], lengths[index]];
      if (index >= count || start === undefined || length === undefined) return "";
      const offset = start % BLOCK_BYTES;
      return blocks[Math.floor(start / BLOCK_BYTES)]?.toString("utf8", offset, offset + length) ?? "";
    },
  };
}
