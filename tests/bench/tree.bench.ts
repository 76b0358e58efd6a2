import type { Database } from "@/scripts/database/database.ts";
import { type Served, withServed } from "@/scripts/test/served.ts";
import { anOwner } from "../builders/db";
import { administrator, PASSWORD } from "./administrator";
import { withBare } from "./measure/bare";
import type { Address } from "./measure/load";
import { type Like, PAGE_HEADING, pageLine } from "./measure/page-line";
import { signInPlainly } from "./measure/plain-form";
import { loadCrowd } from "./people";
import { type LoadedTree, loadTree } from "./tree";

const PEOPLE = 2_000;

let name = "";
let tree: LoadedTree | undefined;

async function fill({ ownerUrl }: Database): Promise<void> {
  const owner = await anOwner(ownerUrl);
  const crowd = await loadCrowd(owner, PEOPLE);
  const began = performance.now();
  tree = await loadTree(owner, crowd.agencyId, crowd.unitId(1));
  console.log(`${String(tree.nodes)} nodes in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  name = await administrator(owner, crowd);
  await owner.end();
}

async function measure({ address }: Served, like: Like): Promise<void> {
  const headers = { cookie: await signInPlainly(address, name, PASSWORD) };
  const { sasaranId = "", ikuId = "" } = tree ?? {};
  console.log(PAGE_HEADING);
  const pages: readonly (readonly [string, Address])[] = [
    ["pohon kinerja", { url: `${address}/pohon-kinerja`, headers }],
    ["pohon, 3 tingkat", { url: `${address}/pohon-kinerja?tingkat=3`, headers }],
    ["pohon, satu sasaran", { url: `${address}/pohon-kinerja?pusat=n${sasaranId}`, headers }],
    ["pohon, satu indikator", { url: `${address}/pohon-kinerja?pusat=i${ikuId}`, headers }],
    ["satu indikator", { url: `${address}/iku/${ikuId}`, headers }],
  ];
  for (const [title, page] of pages) console.log(await pageLine(title, page, like));
}

await withServed("bench_tree", fill, (served) => withBare((like) => measure(served, like)));
