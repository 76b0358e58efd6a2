import { createHash } from "node:crypto";

/** So many letters tell two states of a line apart. */
const LENGTH = 16;

/** The same whatever the order of its keys: the database has an order of its own. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * What a form keeps of the line that it was made from. A save whose mark is not that of the line as stored comes from a
 * page that has not seen the last change of it.
 */
export function lineMark(line: unknown): string {
  return createHash("sha256").update(JSON.stringify(line, sorted)).digest("base64url").slice(0, LENGTH);
}
