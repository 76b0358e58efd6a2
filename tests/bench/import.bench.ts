import { mkdtemp, rm, stat } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { writeFile } from "node:fs/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { startTestCluster } from "@/scripts/database/test-cluster.ts";
import { runProgram } from "@/scripts/program.ts";
import { WORKER_HEAP_MB } from "@/scripts/serve/programs.ts";
import { anAccount, aGrant } from "@/tests/builders/account";
import { anAgency } from "@/tests/builders/agency";
import { insert } from "@/tests/builders/db";
import { staffLine, unitFile, writeStaffFile } from "./import/staff-file";
import { withFreshDatabase } from "./measure/fresh-database";

const PEOPLE = 100_000;
const UNITS = 2_500;
/** What issue 2 asks for. */
const MOST_SECONDS = 60;
const MOST_MIB = 512;

interface Outcome {
  readonly took: Readonly<Record<string, number>>;
  /** MiB of the importing process at most. */
  readonly peak: number;
  /** Seconds of a core that the importing process took. */
  readonly cpu: number;
  readonly summary: Readonly<Record<string, number>>;
  readonly status: string;
}

async function imported(env: Record<string, string>, ...args: readonly string[]): Promise<Outcome> {
  const { code, stdout, output } = await runProgram(
    "tsx",
    [join(import.meta.dirname, "import", "import-once.ts"), ...args],
    { env },
  );
  if (code !== 0) throw new Error(output);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Outcome;
}

function show(name: string, { took, peak, cpu, summary, status }: Outcome): void {
  const seconds = Object.values(took).reduce((sum, ms) => sum + ms, 0) / 1000;
  const rows = summary["rows"] ?? 0;
  const verdict = seconds < MOST_SECONDS && peak < MOST_MIB ? "within" : "BEYOND";
  const steps = Object.entries(took).map(([step, ms]) => `${step} ${(ms / 1000).toFixed(1)} s`);
  console.log(
    `${name.padEnd(34)} ${seconds.toFixed(1).padStart(6)} s ${Math.round(rows / seconds)
      .toString()
      .padStart(7)} rows/s ` +
      `${peak.toFixed(0).padStart(4)} MiB ${cpu.toFixed(1).padStart(5)} s CPU  ${status}, ${verdict} ${String(MOST_SECONDS)} s and ${String(MOST_MIB)} MiB  (${steps.join(", ")})`,
  );
}

/** The same lines by COPY into a bare table of text, as the owner: the least that any way in can cost. */
async function rawCopy(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const columns = staffLine(0, UNITS).map((_, index) => `c${String(index)} text`);
  await client.query(`CREATE UNLOGGED TABLE bench_copy (${columns.join(", ")})`);
  const began = performance.now();
  function* lines(): Generator<string> {
    for (let n = 0; n < PEOPLE; n += 1) yield `${staffLine(n, UNITS).join("\t")}\n`;
  }
  await pipeline(Readable.from(lines()), client.query(copyFrom("COPY bench_copy FROM STDIN")));
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${"raw COPY of the same lines".padEnd(34)} ${seconds.toFixed(1).padStart(6)} s ${Math.round(
      PEOPLE / seconds,
    )
      .toString()
      .padStart(7)} rows/s`,
  );
  await client.query("DROP TABLE bench_copy");
  await client.end();
}

const folder = await mkdtemp(join(tmpdir(), "selaras-import-"));
const cluster = await startTestCluster();
try {
  const paths = {
    units: join(folder, "unit.csv"),
    xlsx: join(folder, "pegawai.xlsx"),
    later: join(folder, "nanti.csv"),
  };
  await writeFile(paths.units, unitFile(UNITS));
  await writeStaffFile(paths.xlsx, PEOPLE, UNITS);
  await writeStaffFile(paths.later, PEOPLE, UNITS, (cells, n) => {
    if (n % 10 === 0) [cells[8], cells[9]] = ["IV/a", "01-10-2025"];
    if (n % 50 === 1) cells[1] = `${cells[1] ?? ""} Baru`;
  });
  const megabytes = async (path: string) => `${((await stat(path)).size / 1024 / 1024).toFixed(1)} MiB`;
  console.log(
    `load ${(loadavg()[0] ?? 0).toFixed(1)} on ${String(availableParallelism())} cores; ${String(PEOPLE)} people in ${String(UNITS)} units; XLSX ${await megabytes(paths.xlsx)}, CSV ${await megabytes(paths.later)}`,
  );
  await withFreshDatabase(cluster, "import", async (ownerUrl, webUrl) => {
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    try {
      const agency = anAgency();
      const account = anAccount(agency);
      await insert(owner, agency, account, aGrant(account, "admin_instansi"));
      const env = {
        DATABASE_URL: webUrl,
        AUTH_SECRET: "a secret for measurements, of 32 characters",
        LOG_LEVEL: "silent",
        // As the worker runs; without a limit the heap grows with the machine's memory, not with the work.
        NODE_OPTIONS: `--max-old-space-size=${String(WORKER_HEAP_MB)}`,
      };
      const run = (kind: string, path: string) => imported(env, agency.id, account.id, kind, path);
      show("units, CSV", await run("units", paths.units));
      show("employees, first time, XLSX", await run("employees", paths.xlsx));
      await owner.query("VACUUM ANALYZE");
      show("employees, the same file again", await run("employees", paths.xlsx));
      show("employees, a tenth changed, CSV", await run("employees", paths.later));
    } finally {
      await owner.end();
    }
    await rawCopy(ownerUrl);
  });
} finally {
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}
