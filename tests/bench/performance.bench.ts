import { setTimeout } from "node:timers/promises";
import type { Database } from "@/scripts/database/database.ts";
import { type Served, withServed } from "@/scripts/test/served.ts";
import { anOwner } from "../builders/db";
import { administrator, PASSWORD } from "./administrator";
import { withBare } from "./measure/bare";
import type { Address } from "./measure/load";
import { memoryOf } from "./measure/memory";
import { type Like, PAGE_HEADING, pageLine } from "./measure/page-line";
import { signInPlainly } from "./measure/plain-form";
import { type Crowd, loadCrowd } from "./people";
import { appraiserOf, loadPerformance } from "./performance-crowd";
import { submitTogether } from "./submissions";

/** Civil servants in the one agency; `SIZES=5000 npm run bench performance` measures one size. */
const SIZES = (process.env["SIZES"] ?? "5000,100000").split(",").map(Number);

interface Loaded {
  readonly crowd: Crowd;
  readonly quarterId: string;
  readonly number: string;
  readonly skpId: string;
  readonly evaluationId: string;
}

/** How many one pejabat penilai has to appraise. */
const APPRAISED = 60;
/** The most SKP that are handed in at once. */
const SUBMITTED = 1_000;

async function fill(people: number, { ownerUrl }: Database): Promise<Loaded> {
  const owner = await anOwner(ownerUrl);
  const crowd = await loadCrowd(owner, people);
  const { quarterId, rows, milliseconds } = await loadPerformance(owner, crowd);
  // A head of a unit, who has an SKP, appraises people and administers.
  const number = await administrator(owner, crowd, 1);
  const evaluationId = await appraiserOf(owner, crowd, crowd.employeeId(1), APPRAISED);
  const found = await owner.query<{ id: string }>(
    "SELECT id FROM skp WHERE agency_id = $1 AND employee_id = $2",
    [crowd.agencyId, crowd.employeeId(1)],
  );
  await owner.end();
  console.log(
    `\n${String(people)} people: ${String(rows)} rows of work in ${(milliseconds / 1000).toFixed(1)} s`,
  );
  return { crowd, quarterId, number, skpId: found.rows[0]?.id ?? "", evaluationId };
}

/** Waits until the worker has counted all figures of the dashboards. @returns how long after the start, in seconds */
async function counted({ ownerUrl }: Database): Promise<number> {
  const began = performance.now();
  const owner = await anOwner(ownerUrl);
  const waits =
    "SELECT 1 FROM summary_change UNION ALL SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM summary_state)";
  while ((await owner.query(`${waits} LIMIT 1`)).rows.length > 0) await setTimeout(500);
  const seconds = (performance.now() - began) / 1000;
  // What autovacuum does within minutes of so many notes taken away; the database of a bench is not that old.
  await owner.query("VACUUM summary_change");
  await owner.end();
  return seconds;
}

async function measure({ address, webPid, database }: Served, like: Like, loaded: Loaded): Promise<void> {
  console.log(`figures counted ${(await counted(database)).toFixed(0)} s after the start`);
  const session = await signInPlainly(address, loaded.number, PASSWORD);
  const headers = { cookie: `${session}; periode=${loaded.quarterId}` };
  console.log(PAGE_HEADING);
  const pages: readonly (readonly [string, Address])[] = [
    ["beranda", { url: `${address}/`, headers }],
    ["satu SKP", { url: `${address}/skp/${loaded.skpId}`, headers }],
    [`penilaian (${String(APPRAISED)})`, { url: `${address}/penilaian`, headers }],
    ["menilai", { url: `${address}/evaluasi/${loaded.evaluationId}`, headers }],
    ["dasbor", { url: `${address}/dasbor`, headers }],
    ["dasbor, daftar", { url: `${address}/dasbor/pegawai`, headers }],
  ];
  for (const [title, page] of pages) console.log(await pageLine(title, page, like));
  console.log(await submitTogether(database, loaded.crowd.agencyId, SUBMITTED));
  const memory = await memoryOf(webPid());
  if (memory !== null)
    console.log(`web server: ${memory.now.toFixed(0)} MiB now, ${memory.peak.toFixed(0)} MiB at most`);
}

for (const people of SIZES) {
  let loaded: Loaded | undefined;
  await withServed(
    "bench_performance",
    async (database) => {
      loaded = await fill(people, database);
    },
    (served) =>
      withBare(async (like) => {
        if (loaded !== undefined) await measure(served, like, loaded);
      }),
  );
}
