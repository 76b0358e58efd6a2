import { spawn, spawnSync } from "node:child_process";
import { withClient } from "../database/client.ts";
import { isDiskFull } from "../database/fault-of.ts";
import { diskFull, OperatorFault } from "../fault.ts";

/** PostgreSQL's own programs for backups. */
export type PgTool = "pg_dump" | "pg_restore";

/** Major version in what a PostgreSQL program prints (`pg_dump (PostgreSQL) 18.1`), or null. */
export function majorOf(text: string): number | null {
  const found = /\(PostgreSQL\) (\d+)/.exec(text);
  return found === null ? null : Number(found[1]);
}

/** Whether this machine has the tool in a version that understands a server of this major version. */
export function hasTool(tool: PgTool, serverMajor: number): boolean {
  const probe = spawnSync(tool, ["--version"], { encoding: "utf8" });
  const major = probe.status === 0 ? majorOf(probe.stdout) : null;
  return major !== null && major >= serverMajor;
}

/** Major version of the server. */
export async function serverMajor(url: string): Promise<number> {
  return withClient(url, "DATABASE_OWNER_URL", async (client) => {
    const { rows } = await client.query<{ major: number }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS major",
    );
    return rows[0]?.major ?? 0;
  });
}

/** How the tools learn where the server is: by environment, so that no password shows in the list of processes. */
function connection(url: string): NodeJS.ProcessEnv {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const sslMode = searchParams.get("sslmode");
  return {
    ...process.env,
    PGHOST: hostname,
    PGPORT: port === "" ? "5432" : port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(sslMode === null ? {} : { PGSSLMODE: sslMode }),
  };
}

/**
 * Runs one of the tools.
 * @returns what it wrote to standard output
 * @throws OperatorFault with the last line of what it complained of
 */
export async function runTool(tool: PgTool, args: readonly string[], url: string): Promise<string> {
  const child = spawn(tool, args, { env: connection(url), stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let complaint = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (ended) => {
      resolve(ended ?? 1);
    });
  });
  if (code === 0) return stdout;
  if (isDiskFull(complaint)) throw diskFull();
  throw new OperatorFault(`${tool} gagal: ${complaint.trim().split("\n").at(-1) ?? `kode ${String(code)}`}`);
}
