import { hash } from "@node-rs/argon2";
import { withServed } from "@/scripts/test/served.ts";
import { anAccount } from "../builders/account";
import { anAgency, aUnit } from "../builders/agency";
import { anOwner, insert } from "../builders/db";
import { aPlanOf } from "../builders/document";
import { anEmployee } from "../builders/employee";
import { aPlacement, aPosition } from "../builders/placement";
import { theRelations } from "../builders/relation";
import type { Built } from "../builders/rows";
import { anSkp } from "../builders/skp";
import { compare } from "./measure/load";
import { memoryOf } from "./measure/memory";
import { signInPlainly } from "./measure/plain-form";

const PASSWORD = "laut biru tenang pagi 2026";
const PRINTS = 20;
const YEARS = [
  { year: 2024, indicators: 1 },
  { year: 2025, indicators: 8 },
  { year: 2026, indicators: 40 },
] as const;

const agency = anAgency({ isDemo: true });
const city = aUnit(agency);
const unit = aUnit(agency, { parent: city, name: "Kelurahan Sukamaju", kind: "kelurahan" });
const post = aPosition(agency);
const [lurah, staff] = [anEmployee(agency), anEmployee(agency)];
const account = anAccount(agency, {
  employee: staff,
  passwordHash: await hash(PASSWORD),
  passwordSetAt: "2026-01-05T02:00:00Z",
});
const skps = YEARS.map(({ year, indicators }) => ({
  indicators,
  skp: anSkp(staff, unit, { year, appraiser: lurah, plan: aPlanOf(indicators) }),
}));
const rows: Built[] = [agency, city, unit, post, lurah, staff, account];
rows.push(aPlacement(lurah, unit, post, { isHead: true }), aPlacement(staff, unit, post));

async function print(url: string, cookie: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(url, { headers: { cookie } });
  const { byteLength } = await answer.arrayBuffer();
  if (answer.headers.get("content-type") !== "application/pdf" || byteLength < 10_000) {
    throw new Error(`no paper: ${String(answer.status)}`);
  }
  return performance.now() - start;
}

await withServed(
  "bench_documents",
  async ({ ownerUrl }) => {
    const owner = await anOwner(ownerUrl);
    await insert(owner, ...rows, theRelations(rows), ...skps.map(({ skp }) => skp));
    await owner.end();
  },
  async ({ address, webPid }) => {
    const cookie = await signInPlainly(address, staff.number, PASSWORD);
    for (const { skp, indicators } of skps) {
      const url = `${address}/dokumen/${skp.id}/berkas?jenis=skp`;
      const first = await print(url, cookie);
      const times: number[] = [];
      for (let done = 0; done < PRINTS; done += 1) times.push(await print(url, cookie));
      const sorted = times.toSorted((a, b) => a - b);
      const at = (share: number) => String(Math.round(sorted[Math.floor(share * (PRINTS - 1))] ?? 0));
      console.log(
        `SKP of ${String(indicators).padStart(2)} indicators: p50 ${at(0.5)} ms · p99 ${at(0.99)} ms · first ${String(Math.round(first))} ms`,
      );
    }
    const page = { url: `${address}/tentang` };
    const { one: alone } = await compare(page, page);
    const isOver = { yet: false };
    const largest = skps.at(-1)?.skp.id ?? "";
    const printing = (async () => {
      let papers = 0;
      while (!isOver.yet) {
        await print(`${address}/dokumen/${largest}/berkas?jenis=skp`, cookie);
        papers += 1;
      }
      return papers;
    })();
    const { one: beside } = await compare(page, page);
    isOver.yet = true;
    const papers = await printing;
    console.log(
      `a page alone: ${alone.requestsPerSecond.toFixed(0)} requests/s, p99 ${String(alone.p99)} ms · ` +
        `beside ${String(papers)} papers of 40 indicators: ${beside.requestsPerSecond.toFixed(0)} requests/s, p99 ${String(beside.p99)} ms`,
    );
    const memory = await memoryOf(webPid());
    if (memory !== null) console.log(`web server: ${memory.peak.toFixed(0)} MiB at most`);
  },
);
