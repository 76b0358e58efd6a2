import { hash } from "@node-rs/argon2";
import type { Client } from "pg";
import { withServed } from "@/scripts/test/served.ts";
import { anOwner } from "../builders/db";
import { withBare } from "./measure/bare";
import { type Figures, load } from "./measure/load";
import { memoryOf } from "./measure/memory";
import { weigh, type Weight } from "./measure/page-weight";
import { signInPlainly } from "./measure/plain-form";
import { type Crowd, loadCrowd } from "./people";

const PEOPLE = 100_000;
const PASSWORD = "laut biru tenang pagi 2026";
/** Somebody in the middle of the list. */
const SOMEBODY = 50_000;

interface Measured extends Figures, Weight {}

/** An administrator of the crowd; the agency counts as a demo, so no second factor is asked. */
async function administrator(owner: Client, crowd: Crowd): Promise<string> {
  const person = 7;
  await owner.query("UPDATE agency SET is_demo = true WHERE id = $1", [crowd.agencyId]);
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO account (agency_id, id, employee_id, name, status, password_hash, password_set_at)
     VALUES ($1, gen_random_uuid(), $2, $3, 'active', $4, now()) RETURNING id`,
    [crowd.agencyId, crowd.employeeId(person), crowd.name(person), await hash(PASSWORD)],
  );
  await owner.query(
    `INSERT INTO role_grant (agency_id, id, account_id, role, valid_from)
     VALUES ($1, gen_random_uuid(), $2, 'admin_instansi', '2020-01-01')`,
    [crowd.agencyId, rows[0]?.id],
  );
  return crowd.number(person);
}

async function measure(name: string, url: string, headers: Record<string, string>): Promise<Measured> {
  return { ...(await weigh(url, headers)), ...(await load(name, url, headers)) };
}

/** How many sign-ins a second, each with its own form and its own password check. */
async function signIns(address: string, name: string): Promise<string> {
  const began = performance.now();
  const count = 40;
  const times: number[] = [];
  const one = async () => {
    const start = performance.now();
    await signInPlainly(address, name, PASSWORD);
    times.push(performance.now() - start);
  };
  for (let done = 0; done < count; done += 8) await Promise.all(Array.from({ length: 8 }, one));
  const seconds = (performance.now() - began) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (count - 1))] ?? 0);
  return `${(count / seconds).toFixed(1)} sign-ins/s · p50 ${String(at(0.5))} ms · p99 ${String(at(0.99))} ms`;
}

function row(page: Measured, bare: Figures): string {
  const ratio = page.requestsPerSecond / bare.requestsPerSecond;
  const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1).padStart(7);
  return [
    page.name.padEnd(26),
    page.requestsPerSecond.toFixed(0).padStart(6),
    String(page.p50).padStart(6),
    String(page.p99).padStart(6),
    bare.requestsPerSecond.toFixed(0).padStart(8),
    ratio.toFixed(2).padStart(6),
    kilobytes(page.htmlGzip),
    kilobytes(page.scriptGzip),
    String(page.errors).padStart(6),
  ].join(" ");
}

let crowd: Crowd | undefined;
let name = "";
const pages = await withServed(
  "bench_pages",
  async ({ ownerUrl }) => {
    const owner = await anOwner(ownerUrl);
    crowd = await loadCrowd(owner, PEOPLE);
    name = await administrator(owner, crowd);
    await owner.end();
    console.log(
      `${String(PEOPLE)} people: ${String(crowd.rows)} rows in ${(crowd.milliseconds / 1000).toFixed(1)} s`,
    );
  },
  async ({ address, webPid }) => {
    const cookie = await signInPlainly(address, name, PASSWORD);
    const headers = { cookie };
    const somebody = crowd?.employeeId(SOMEBODY) ?? "";
    const measured = [
      await measure("masuk", `${address}/masuk`, {}),
      await measure("beranda", `${address}/`, headers),
      await measure("pegawai (100,000)", `${address}/pegawai`, headers),
      await measure("pegawai, cari nama", `${address}/pegawai?q=budi`, headers),
      await measure("seorang pegawai", `${address}/pegawai/${somebody}`, headers),
    ];
    console.log(await signIns(address, name));
    const memory = await memoryOf(webPid());
    if (memory !== null)
      console.log(`web server: ${memory.now.toFixed(0)} MiB now, ${memory.peak.toFixed(0)} MiB at most`);
    return measured;
  },
);

console.log(`${"page".padEnd(26)}  req/s    p50    p99   bare/s  ratio HTML gz   JS gz  errors   (ms, KiB)`);
await withBare(async (bare) => {
  for (const page of pages) console.log(row(page, await load("bare", bare(page.htmlBytes))));
});
