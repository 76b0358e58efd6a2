import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";

const LARGEST_BYTES = 10 * 1024 * 1024;
const KEPT = 4;

/**
 * A log that never grows past five files of 10 MB: the running one and four older.
 * @returns writes one line
 */
export function logFile(path: string): (line: string) => void {
  mkdirSync(dirname(path), { recursive: true });
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return (line) => {
    const bytes = Buffer.byteLength(line) + 1;
    if (size + bytes > LARGEST_BYTES) {
      turnOver(path);
      size = 0;
    }
    appendFileSync(path, `${line}\n`, { mode: 0o600 });
    size += bytes;
  };
}

function turnOver(path: string): void {
  for (let age = KEPT; age > 0; age -= 1) {
    const newer = age === 1 ? path : `${path}.${String(age - 1)}`;
    if (statSync(newer, { throwIfNoEntry: false }) !== undefined) renameSync(newer, `${path}.${String(age)}`);
  }
}
