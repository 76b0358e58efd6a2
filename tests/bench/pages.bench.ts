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

const PEOPLE = 100_000;
/** Somebody in the middle of the list. */
const SOMEBODY = 50_000;

/** The address that a search for a name leads to. */
async function searchFor(address: string, headers: Record<string, string>, text: string): Promise<string> {
  const answer = await fetch(`${address}/api/saring/pegawai`, {
    method: "POST",
    headers: { ...headers, origin: address },
    body: new URLSearchParams({ q: text }),
    redirect: "manual",
  });
  return new URL(answer.headers.get("location") ?? "", address).href;
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

let crowd: Crowd | undefined;
let name = "";

async function fill({ ownerUrl }: Database): Promise<void> {
  const owner = await anOwner(ownerUrl);
  crowd = await loadCrowd(owner, PEOPLE);
  name = await administrator(owner, crowd);
  await owner.end();
  console.log(
    `${String(PEOPLE)} people: ${String(crowd.rows)} rows in ${(crowd.milliseconds / 1000).toFixed(1)} s`,
  );
}

async function measure({ address, webPid }: Served, like: Like): Promise<void> {
  const headers = { cookie: await signInPlainly(address, name, PASSWORD) };
  const somebody = crowd?.employeeId(SOMEBODY) ?? "";
  console.log(PAGE_HEADING);
  const pages: readonly (readonly [string, Address])[] = [
    ["masuk", { url: `${address}/masuk` }],
    ["beranda", { url: `${address}/`, headers }],
    ["pegawai (100,000)", { url: `${address}/pegawai`, headers }],
    ["pegawai, cari nama", { url: await searchFor(address, headers, "budi"), headers }],
    ["seorang pegawai", { url: `${address}/pegawai/${somebody}`, headers }],
  ];
  for (const [title, page] of pages) console.log(await pageLine(title, page, like));
  console.log(await signIns(address, name));
  const memory = await memoryOf(webPid());
  if (memory !== null)
    console.log(`web server: ${memory.now.toFixed(0)} MiB now, ${memory.peak.toFixed(0)} MiB at most`);
}

await withServed("bench_pages", fill, (served) => withBare((like) => measure(served, like)));
