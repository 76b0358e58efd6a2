import type { Readable } from "node:stream";

import { fromBufferPromise, type Entry } from "yauzl";

import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { FileRefusal } from "../file-refusal";
import type { FileLimits } from "../limits";

/** The parts of a zip archive by name, none of them inflated yet. */
export interface ZipParts {
  has(name: string): boolean;
  /** Bytes once inflated; 0 where there is no such part. */
  size(name: string): number;
  /** The inflated bytes; the stream fails where they are more or fewer than the archive says. Null: no such part. */
  open(name: string): Promise<Readable | null>;
}

function isBomb(entry: Entry, limits: FileLimits): boolean {
  return (
    entry.uncompressedSize > limits.ratioFloorBytes &&
    entry.uncompressedSize > entry.compressedSize * limits.ratio
  );
}

/**
 * Reads an archive's directory, and only that, and refuses what would inflate beyond the limits. The sizes are the
 * directory's own claims; yauzl holds each part to its claim while it is inflated. Refusals: `encrypted`, `bomb`,
 * `damaged`.
 */
export async function zipParts(bytes: Buffer, limits: FileLimits): Promise<Result<ZipParts, FileRefusal>> {
  const entries = new Map<string, Entry>();
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > limits.entries) return refuse({ code: "bomb" });
    let inflated = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) return refuse({ code: "encrypted" });
      inflated += entry.uncompressedSize;
      if (inflated > limits.inflatedBytes || isBomb(entry, limits)) return refuse({ code: "bomb" });
      entries.set(entry.fileName, entry);
    }
    return ok({
      has: (name) => entries.has(name),
      size: (name) => entries.get(name)?.uncompressedSize ?? 0,
      open: async (name) => {
        const entry = entries.get(name);
        return entry === undefined ? null : zip.openReadStreamPromise(entry);
      },
    });
  } catch {
    return refuse({ code: "damaged" });
  }
}
