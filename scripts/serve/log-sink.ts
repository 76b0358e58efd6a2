import { isExternal } from "../database/database.ts";
import { setting, statePath } from "../settings.ts";
import { logFile } from "./log-file.ts";

const ERROR_LEVEL = 50;

interface LogLine {
  readonly level?: unknown;
  readonly incident?: unknown;
  readonly msg?: unknown;
}

/**
 * The line that an operator sees in the terminal for a line of the log, or null when it needs no eyes: a fault that the
 * logger wrote, or what a crash leaves on standard error.
 */
export function noticeOf(title: string, line: string, stream: "stdout" | "stderr"): string | null {
  let entry: LogLine;
  try {
    entry = JSON.parse(line) as LogLine;
  } catch {
    return stream === "stdout" || line.trim() === "" ? null : `! ${title}: ${line}`;
  }
  if (typeof entry.level !== "number" || entry.level < ERROR_LEVEL) return null;
  const incident = typeof entry.incident === "string" ? ` ${entry.incident}` : "";
  return `! ${title}: insiden${incident} tercatat di log`;
}

/** Where the lines of web server and worker go. */
export interface LogSink {
  /** The file, or null when they go to standard output. */
  readonly path: string | null;
  write(title: string, line: string, stream: "stdout" | "stderr"): void;
}

/**
 * With an external database (a server, a container) the JSON lines go to standard output, where its tools collect
 * them; with the embedded one a person sits before the terminal, so they go to a file and only faults are announced.
 */
export function openLog(): LogSink {
  const choice = setting("SELARAS_LOG") ?? (isExternal() ? "stdout" : "file");
  if (choice === "stdout") {
    return {
      path: null,
      write: (_title, line) => {
        console.log(line);
      },
    };
  }
  const path = statePath("log", "selaras.log");
  const append = logFile(path);
  return {
    path,
    write: (title, line, stream) => {
      append(line);
      const notice = noticeOf(title, line, stream);
      if (notice !== null) console.error(notice);
    },
  };
}
