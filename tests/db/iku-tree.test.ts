import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { firstPageOf, leaveSight } from "@/lib/auth/server/first-page";
import { read } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { ikuPage } from "@/lib/iku/server/queries/iku-page";
import { childrenOf, treeTop, treeUnder } from "@/lib/iku/server/queries/tree";
import { treePicture } from "@/lib/iku/server/queries/tree-picture";
import { ownSight } from "@/lib/skp/server/queries/own-sight";
import { skpDetail } from "@/lib/skp/server/queries/skp-detail";
import { loadTree } from "../bench/tree";
import { insert } from "../builders/db";
import { aCascade, anIku, aPlanningDocument, aPlanningNode } from "../builders/iku";
import { anIki, anRhk, anSkp, aPlan } from "../builders/skp";
import { owner } from "./setup/office";
import { anSkpOffice, type SkpOffice } from "./setup/skp-office";

let office: SkpOffice;
let actor: Actor;

beforeEach(async () => {
  office = await anSkpOffice();
  actor = office.clerkActor;
});

const YEAR = 2026;

describe("a tree of 5,000 nodes", () => {
  it("opens a node, and draws a picture, by looking at what is shown and no more", async () => {
    const tree = await loadTree(owner, office.agency.id, office.city.id);
    expect(tree.nodes).toBeGreaterThan(5_000);
    const rowsRead = (keys: readonly string[] | null) =>
      read(actor, async (tx) => {
        const seen = async (): Promise<number> => {
          const [row] = await tx.$queryRaw<{ seen: number }[]>(sql`
            SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::int AS seen FROM pg_stat_xact_user_tables
            WHERE relname LIKE 'iku%' OR relname LIKE 'planning%'`);
          return row?.seen ?? Number.NaN;
        };
        const before = await seen();
        const found = await childrenOf(tx, actor, { keys, year: YEAR });
        return { found: found.length, seen: (await seen()) - before };
      });
    const sasaran = await rowsRead([`n${tree.sasaranId}`]);
    expect(sasaran.found).toBe(7);
    expect(sasaran.seen).toBeLessThan(150);
    const roots = await rowsRead(null);
    expect(roots.found).toBe(1);
    expect(roots.seen).toBeLessThan(1_500);
    const picture = await treePicture(actor, { key: `n${tree.sasaranId}`, year: YEAR, levels: 2 });
    expect(picture?.path.map(({ label }) => label.split(" ")[0])).toEqual([
      "Visi",
      "Misi",
      "Tujuan",
      "Sasaran",
    ]);
    expect(picture?.nodes.length).toBeGreaterThan(20);
    const page = await ikuPage(actor, tree.ikuId, YEAR);
    expect(page?.children).toHaveLength(3);
    const whole = await treePicture(actor, { key: null, year: YEAR, levels: 3 });
    expect(whole?.nodes.filter(({ kind }) => kind === "sasaran")).toEqual([]);
  });
});

describe("the tree as it is opened", () => {
  it("brings many children in parts, each of them once", async () => {
    const document = aPlanningDocument(office.agency);
    const visi = aPlanningNode(document, { kind: "visi" });
    const misi = Array.from({ length: 130 }, (_, sortOrder) =>
      aPlanningNode(document, { kind: "misi", parent: visi, sortOrder, text: `Misi ${String(sortOrder)}` }),
    );
    await insert(owner, document, visi, ...misi);
    const first = (await treeTop(actor, YEAR)).filter(({ kind }) => kind === "misi");
    expect(first).toHaveLength(100);
    const last = first.at(-1);
    expect(last?.beyond).toBe(30);
    const rest = await treeUnder(actor, `n${visi.id}`, YEAR, last?.key ?? null);
    expect(rest.map(({ beyond }) => beyond)).toEqual(Array.from({ length: 30 }, () => 0));
    expect([...first, ...rest].map(({ text }) => text)).toEqual(misi.map(({ row }) => row.text));
  });

  it("puts in the middle what stands under another indicator of the same node as well", async () => {
    const document = aPlanningDocument(office.agency);
    const sasaran = aPlanningNode(document);
    const [city, village] = [anIku(sasaran, office.city), anIku(sasaran, office.village)];
    await insert(owner, document, sasaran, city, village, aCascade(city, [village]));
    const picture = await treePicture(actor, { key: `i${village.id}`, year: YEAR, levels: 1 });
    expect(picture?.nodes.map(({ key }) => key)).toEqual([`i${village.id}`]);
    const above = await treePicture(actor, { key: `n${sasaran.id}`, year: YEAR, levels: 2 });
    expect(above?.nodes.map(({ parentKey }) => parentKey)).toEqual([null, `n${sasaran.id}`, `i${city.id}`]);
  });

  it("begins with the term of office of the year, and knows nothing of another agency", async () => {
    const past = aPlanningDocument(office.agency, { startsYear: 2019, endsYear: 2024 });
    const now = aPlanningDocument(office.agency);
    const [old, visi] = [aPlanningNode(past, { kind: "visi" }), aPlanningNode(now, { kind: "visi" })];
    await insert(owner, past, now, old, visi);
    expect((await treeTop(actor, YEAR)).map(({ key }) => key)).toEqual([`n${visi.id}`]);
    expect((await treeTop(actor, 2022)).map(({ key }) => key)).toEqual([`n${old.id}`]);
    const elsewhere = (await anSkpOffice()).clerkActor;
    expect(await treePicture(elsewhere, { key: `n${visi.id}`, year: YEAR, levels: 2 })).toBeNull();
    expect(await treeTop(elsewhere, YEAR)).toEqual([]);
  });
});

describe("the way from a line of an SKP to the visi", () => {
  it("goes by the RHK of the pimpinan to the nearest indicator, and names the service that people feel", async () => {
    const { agency, lurah, clerk, camat, village } = office;
    const document = aPlanningDocument(agency);
    const visi = aPlanningNode(document, { kind: "visi", text: "Kota yang melayani" });
    const tujuan = aPlanningNode(document, { kind: "tujuan", parent: visi, service: "Surat dalam sehari" });
    const sasaran = aPlanningNode(document, { parent: tujuan });
    const iku = anIku(sasaran, village, { code: "IKU-1" });
    const above = anSkp(lurah, village, {
      plan: aPlan({ rhks: [anRhk({ ikis: [anIki({ ikuId: iku.id })] })] }),
      appraiser: camat,
    });
    const parentId = above.plan.rhks[0]?.id ?? "";
    const own = anSkp(clerk, village, {
      plan: aPlan({ rhks: [anRhk({ parentId }), anRhk()] }),
      appraiser: lurah,
    });
    await insert(owner, document, visi, tujuan, sasaran, iku, above, own);
    await owner.query(
      "INSERT INTO iku_rhk (agency_id, id, iku_id, rhk_id, kind, is_of_plan) VALUES ($1, gen_random_uuid(), $2, $3, 'tidak_langsung', false)",
      [agency.id, iku.id, parentId],
    );
    const { lines, unit } = await ownSight(actor);
    expect(lines[0]?.sight.steps.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      `rhk ${above.plan.rhks[0]?.text ?? ""}`,
      "iku Jumlah dokumen kependudukan yang selesai tepat waktu",
      ...[sasaran, tujuan, visi].map(({ row }) => `node ${row.text}`),
    ]);
    expect(lines[0]?.sight.service).toBe("Surat dalam sehari");
    expect(lines[1]?.sight).toEqual({ steps: [], service: null });
    expect(unit.map(({ steps }) => steps[0]?.label)).toEqual(["IKU-1"]);
    const shown = await skpDetail(office.lurahActor, own.id);
    expect(Object.keys(shown?.sights ?? {})).toEqual(own.plan.rhks.map(({ id }) => id));
  });

  it("is the first page of whoever is new, until it was left, and once more with the first SKP", async () => {
    const { agency, clerk, village, clerkAccount } = office;
    const account = { agencyId: agency.id, accountId: clerkAccount.id };
    await owner.query("UPDATE account SET sight_seen = 0 WHERE id = $1", [clerkAccount.id]);
    expect(await firstPageOf(account, "/")).toBe("/garis-pandang");
    expect(await firstPageOf(account, "/skp")).toBe("/skp");
    expect(await leaveSight(actor, { ke: "" })).toMatchObject({ ok: true });
    expect(await firstPageOf(account, "/")).toBe("/");
    await insert(owner, anSkp(clerk, village));
    expect(await firstPageOf(account, "/")).toBe("/garis-pandang");
    expect(await leaveSight(actor, { ke: "email" })).toMatchObject({ value: { href: "/akun/email" } });
    expect(await firstPageOf(account, "/")).toBe("/");
  });
});
