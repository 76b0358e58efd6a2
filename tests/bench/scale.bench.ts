import { setTimeout } from "node:timers/promises";
import { proveSummaries } from "@/lib/dashboard/server/keep-summaries";
import { jobActor } from "@/lib/job/server/job-actor";
import { type Served, withServed } from "@/scripts/test/served.ts";
import { anOwner } from "../builders/db";
import { administrator, PASSWORD } from "./administrator";
import { withBare } from "./measure/bare";
import { memoryOf } from "./measure/memory";
import { type Like, PAGE_HEADING, pageLine } from "./measure/page-line";
import { signInPlainly } from "./measure/plain-form";
import { loadSea, type Sea } from "./sea";
import { writeSteadily } from "./steady-writes";

/** Civil servants in the database; `SIZES=1000 npm run bench scale` measures one size. */
const SIZES = (process.env["SIZES"] ?? "1000,100000,1000000").split(",").map(Number);
const WRITES_PER_SECOND = 100;
const WRITE_SECONDS = 20;

const secondsSince = (began: number) => ((performance.now() - began) / 1000).toFixed(1);

/** Waits until the worker has counted all figures of all agencies. */
async function counted(ownerUrl: string): Promise<void> {
  const owner = await anOwner(ownerUrl);
  const waits = "SELECT 1 FROM app.agencies_to_count() LIMIT 1";
  while ((await owner.query(waits)).rows.length > 0) await setTimeout(500);
  // What autovacuum does within minutes; the database of a bench is not that old.
  await owner.query("VACUUM (ANALYZE)");
  await owner.end();
}

/** Changes results at a steady pace while the dashboard is read, and proves its figures afterwards. */
async function underWrites(
  served: Served,
  sea: Sea,
  like: Like,
  headers: Record<string, string>,
): Promise<void> {
  const { ownerUrl } = served.database;
  const writing = writeSteadily(ownerUrl, sea.crowd.agencyId, WRITES_PER_SECOND, WRITE_SECONDS);
  console.log(await pageLine("dasbor, sambil ditulis", { url: `${served.address}/dasbor`, headers }, like));
  const { written, seconds } = await writing;
  const began = performance.now();
  await counted(ownerUrl);
  const behind = secondsSince(began);
  const proving = performance.now();
  const wrong = await proveSummaries(await jobActor(sea.crowd.agencyId, null));
  console.log(
    `${String(written)} results changed in ${seconds.toFixed(0)} s (${(written / seconds).toFixed(0)}/s) · counted ${behind} s after the last · ${String(wrong)} figures differ from a recount (proved in ${secondsSince(proving)} s)`,
  );
}

async function measure(served: Served, like: Like, sea: Sea, name: string): Promise<void> {
  const began = performance.now();
  await counted(served.database.ownerUrl);
  console.log(`figures of ${String(sea.agencies)} agencies counted in ${secondsSince(began)} s`);
  const headers = {
    cookie: `${await signInPlainly(served.address, name, PASSWORD)}; periode=${sea.periodId}`,
  };
  const second = await served.another();
  for (const others of [[], [second]]) {
    console.log(
      `\n${String(1 + others.length)} server process${others.length === 0 ? "" : "es"}\n${PAGE_HEADING}`,
    );
    for (const path of ["/dasbor", "/iku", "/pohon-kinerja"]) {
      const page = {
        url: `${served.address}${path}`,
        others: others.map((address) => `${address}${path}`),
        headers,
      };
      console.log(await pageLine(path.slice(1), page, like));
    }
  }
  await underWrites(served, sea, like, headers);
  const memory = await memoryOf(served.webPid());
  if (memory !== null)
    console.log(`web server: ${memory.now.toFixed(0)} MiB now, ${memory.peak.toFixed(0)} MiB at most`);
}

for (const people of SIZES) {
  let loaded: { readonly sea: Sea; readonly name: string } | undefined;
  await withServed(
    "bench_scale",
    async ({ ownerUrl }) => {
      const began = performance.now();
      const sea = await loadSea(ownerUrl, people);
      const owner = await anOwner(ownerUrl);
      loaded = { sea, name: await administrator(owner, sea.crowd, 1) };
      const { rows } = await owner.query<{ evaluations: string; size: string }>(
        `SELECT to_char((SELECT count(*) FROM evaluation), 'FM999,999,999') AS evaluations,
           pg_size_pretty(pg_database_size(current_database())) AS size`,
      );
      await owner.end();
      console.log(
        `\n${String(sea.people)} people in ${String(sea.agencies)} agencies, ${rows[0]?.evaluations ?? ""} evaluations, ${rows[0]?.size ?? ""}: loaded in ${secondsSince(began)} s`,
      );
    },
    (served) =>
      withBare(async (like) => {
        if (loaded !== undefined) await measure(served, like, loaded.sea, loaded.name);
      }),
  );
}
