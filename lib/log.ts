import { randomUUID } from "node:crypto";
import pino from "pino";
import { env } from "./env";

let logger: pino.Logger | undefined;

/** JSON lines. Facts are ids and counts, never names, numbers of persons, addresses or input. */
export function log(): pino.Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: { app: "selaras" } });
  return logger;
}

/** A line of a stack that names a place in the code; the lines of a message stand among them. */
const FRAME = /^\s+at .+:\d+:\d+\)?$/;

/**
 * Logs a fault under an incident id and returns the id for the person to quote. Of the error only its kind, code and
 * stack frames are kept: its message may hold what somebody typed. `incident` is given where the person is shown an id
 * that somebody else has made (Next's digest of a page that failed).
 */
export function reportFault(
  error: unknown,
  facts: Readonly<Record<string, string | number>> = {},
  incident = randomUUID().slice(0, 8).toUpperCase(),
): string {
  const fault =
    error instanceof Error
      ? {
          name: error.name,
          code: "code" in error && typeof error.code === "string" ? error.code : undefined,
          frames: error.stack?.split("\n").filter((line) => FRAME.test(line)),
        }
      : { name: typeof error };
  log().error({ incident, ...facts, fault }, "fault");
  return incident;
}
