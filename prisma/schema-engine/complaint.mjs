import { parseIntoClientConfig } from "pg-connection-string";

/** @typedef {{ code: string, message: string }} Complaint `code` is Prisma's own (P1001, …), or empty */

/** Prisma's codes for the errors of PostgreSQL and of the network, with a sentence. */
/** @type {Record<string, { code: string, sentence: string }>} */
const KNOWN = {
  ECONNREFUSED: { code: "P1001", sentence: "Can't reach the database server" },
  ENOTFOUND: { code: "P1001", sentence: "Can't find the database server's name" },
  EAI_AGAIN: { code: "P1001", sentence: "Can't find the database server's name" },
  ETIMEDOUT: { code: "P1002", sentence: "The database server did not answer in time" },
  "28P01": { code: "P1000", sentence: "The database server refused the password" },
  28000: { code: "P1010", sentence: "The database server refused the user" },
  "3D000": { code: "P1003", sentence: "The database does not exist" },
  53300: { code: "P2037", sentence: "The database server has too many connections" },
};

/** Host, port and database of an address, without its password. @param {string} url @returns {string} */
function place(url) {
  if (url === "") return "no database was given";
  const { host, port, database } = parseIntoClientConfig(url);
  return `${host ?? "localhost"}:${String(port ?? 5432)}/${database ?? ""}`;
}

/**
 * The adapter wraps what `pg` threw, and a host with several addresses throws one error for all of them.
 * @param {unknown} error
 * @returns {{ code: string, text: string }}
 */
function rootOf(error) {
  if (error instanceof AggregateError && error.errors.length > 0) return rootOf(error.errors[0]);
  if (typeof error !== "object" || error === null) return { code: "", text: String(error) };
  const own = /** @type {{ code?: unknown, originalCode?: unknown, message?: unknown, cause?: unknown }} */ (
    error
  );
  const code = [own.code, own.originalCode].find((value) => typeof value === "string");
  if (typeof code === "string") return { code, text: typeof own.message === "string" ? own.message : code };
  if (own.cause !== undefined) return rootOf(own.cause);
  return { code: "", text: typeof own.message === "string" ? own.message : JSON.stringify(own) };
}

/**
 * What went wrong with a database, with Prisma's code and without the password.
 * @param {unknown} error as `pg`, the adapter or the system threw it
 * @param {string} url
 * @returns {Complaint}
 */
export function complaintOf(error, url) {
  const { code, text } = rootOf(error);
  const known = KNOWN[code] ?? (/timeout/i.test(text) ? KNOWN["ETIMEDOUT"] : undefined);
  if (known === undefined) return { code: "", message: `${text} (${place(url)})` };
  return { code: known.code, message: `${known.sentence} (${place(url)}): ${text}` };
}
