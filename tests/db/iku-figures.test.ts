import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { read, transact } from "@/lib/db/server/door";
import { addIku, changeIku, handOnIku } from "@/lib/iku/server/commands/keep-iku";
import { linkIku, setCascade, unlinkIku } from "@/lib/iku/server/commands/cascade";
import { addDocument, addNode, changeNode, linkNode, removeNode } from "@/lib/iku/server/commands/plan-tree";
import { recordIkuRealisasi } from "@/lib/iku/server/commands/record-realisasi";
import { lockFigures, recompute } from "@/lib/iku/server/recompute";
import {
  addDocumentSchema,
  addIkuSchema,
  addNodeSchema,
  changeIkuSchema,
  recordIkuSchema,
} from "@/lib/iku/schema";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import { ok } from "@/lib/kernel/result";
import { anActor } from "../builders/account";
import { insert } from "../builders/db";
import { aCascade, anIku, aPlanningDocument, aPlanningNode, type BuiltIku } from "../builders/iku";
import { anOutsider, eventsOf, owner } from "./setup/office";
import { anSkpOffice, type SkpOffice } from "./setup/skp-office";

let office: SkpOffice;
let planner: Actor;

beforeEach(async () => {
  office = await anSkpOffice();
  planner = anActor({ agency: office.agency, account: office.adminAccount, roles: ["perencana"] });
});

interface Done {
  readonly ok: boolean;
  readonly refusal?: { readonly code: string };
}
const code = (outcome: Done): string => (outcome.ok ? "done" : (outcome.refusal?.code ?? "?"));

/** city ← two kecamatan (sum), the first ← two kelurahan (average); leaves are entered by quarter. */
async function aTree() {
  const document = aPlanningDocument(office.agency);
  const sasaran = aPlanningNode(document);
  const iku = (unit: typeof office.city, name: string): BuiltIku =>
    anIku(sasaran, unit, {
      code: name,
      targets: { 2026: ["100", "25", "25", "25", "25"] },
      says: { accumulation: "last" },
    });
  const [city, west, east] = [
    iku(office.city, "KOTA"),
    iku(office.district, "BARAT"),
    iku(office.bureau, "TIMUR"),
  ];
  const [first, second] = [iku(office.village, "SATU"), iku(office.village, "DUA")];
  await insert(owner, document, sasaran, city, west, east, first, second);
  await insert(owner, aCascade(city, [west, east]), aCascade(west, [first, second], { method: "average" }));
  return { sasaran, city, west, east, first, second };
}

async function enter(
  actor: Actor,
  iku: BuiltIku,
  ordinal: number,
  value: string,
  version = 0,
): Promise<string> {
  const input = recordIkuSchema.parse({ ikuId: iku.id, year: 2026, ordinal, version, value });
  return code(await recordIkuRealisasi(actor, input));
}

/** Figures of the agency: "KOTA 1: 60 computed 240". */
async function figures(): Promise<readonly string[]> {
  const { rows } = await owner.query<{ line: string }>(
    `SELECT i.code || ' ' || r.ordinal || ': ' || trim_scale(r.value_number) || ' ' || r.source || ' ' ||
       coalesce(trim_scale(r.capaian)::text, r.because, '-') AS line
     FROM iku_realisasi r JOIN iku i ON i.id = r.iku_id WHERE r.agency_id = $1 ORDER BY i.code, r.ordinal`,
    [office.agency.id],
  );
  return rows.map(({ line }) => line);
}

describe("figures flow up", () => {
  it("from the leaf to exactly those above it, with the capaian of each", async () => {
    const { west, east, first, second, city } = await aTree();
    expect(await enter(office.lurahActor, first, 1, "20")).toBe("done");
    expect(await figures()).toEqual([
      "BARAT 1: 20 computed 80",
      "KOTA 1: 20 computed 80",
      "SATU 1: 20 entered 80",
    ]);
    expect(await enter(office.lurahActor, second, 1, "-10")).toBe("done");
    expect(await enter(planner, east, 1, "30")).toBe("done");
    expect(await figures()).toEqual([
      "BARAT 1: 5 computed 20",
      "DUA 1: -10 entered -40",
      "KOTA 1: 35 computed 140",
      "SATU 1: 20 entered 80",
      "TIMUR 1: 30 entered 120",
    ]);
    expect(await enter(planner, city, 1, "99")).toBe("computed");
    const written = async (iku: BuiltIku): Promise<unknown> =>
      (await owner.query("SELECT xmin::text FROM iku_realisasi WHERE iku_id = $1", [iku.id])).rows;
    const before = [await written(west), await written(first)];
    expect(await enter(planner, east, 1, "31", 1)).toBe("done");
    expect([await written(west), await written(first)]).toEqual(before);
  });

  it("is entered by who answers for it, once, for a period that has begun, with a figure", async () => {
    const { first, east } = await aTree();
    expect(await enter(office.clerkActor, first, 1, "20")).toBe("not-yours");
    expect(await enter(office.camatActor, east, 1, "20")).toBe("not-yours");
    expect(await enter(anOutsider(office, "inspektorat"), first, 1, "20")).toBe("not-yours");
    expect(await enter(office.lurahActor, first, 1, "banyak")).toBe("value");
    expect(await enter(office.lurahActor, first, 5, "20")).toBe("no-period");
    expect(await enter(office.lurahActor, first, 1, "20")).toBe("done");
    expect(await enter(office.lurahActor, first, 1, "21")).toBe("stale");
    expect(await enter(office.lurahActor, first, 1, "20", 1)).toBe("unchanged");
    const elsewhere = await anSkpOffice();
    expect(await enter(elsewhere.lurahActor, first, 1, "20")).toBe("not-found");
    const events = (await eventsOf(office)).filter(({ key }) => key === "iku.realisasi-recorded");
    expect(events).toHaveLength(1);
  });

  it("equals a recount after many writers at once", async () => {
    const tree = await aTree();
    const leaves = [tree.first, tree.second, tree.east];
    const writes = Array.from({ length: 48 }, (_, index) => {
      const leaf = leaves[index % 3] ?? tree.first;
      return async (): Promise<void> => {
        const ordinal = (index % 4) + 1;
        const there = await read(planner, (tx) =>
          tx.ikuRealisasi.findFirst({
            where: { agencyId: planner.agencyId, ikuId: leaf.id, ordinal },
            select: { version: true },
          }),
        );
        await enter(planner, leaf, ordinal, String((index * 37) % 101), there?.version ?? 0);
      };
    });
    const writer = async (): Promise<void> => {
      for (let next = writes.pop(); next !== undefined; next = writes.pop()) await next();
    };
    await Promise.all(Array.from({ length: 8 }, writer));
    const { rows } = await owner.query<{ same: boolean }>(
      `WITH leaf AS (SELECT i.code, r.ordinal, r.value_number AS v FROM iku_realisasi r JOIN iku i ON i.id = r.iku_id
         WHERE r.agency_id = $1), west AS (SELECT ordinal, avg(v) AS v FROM leaf WHERE code IN ('SATU', 'DUA') GROUP BY 1),
       city AS (SELECT ordinal, sum(v) AS v FROM (SELECT * FROM west UNION ALL
         SELECT ordinal, v FROM leaf WHERE code = 'TIMUR') AS below GROUP BY 1)
       SELECT round(l.v, 12) = round(c.v, 12) AS same FROM city c JOIN leaf l USING (ordinal) WHERE l.code = 'KOTA'
       UNION ALL
       SELECT round(l.v, 12) = round(w.v, 12) FROM west w JOIN leaf l USING (ordinal) WHERE l.code = 'BARAT'`,
      [office.agency.id],
    );
    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect(rows.every(({ same }) => same)).toBe(true);
    const stored = await figures();
    await transact(office.admin, async (tx, record) => {
      await lockFigures(tx, office.agency.id);
      await recompute(tx, office.agency.id, [tree.first.id, tree.second.id, tree.east.id], 2026);
      record({ key: "list.exported", version: 1, subject: "list", subjectId: null, detail: {} });
      return ok(null);
    });
    expect(await figures()).toEqual(stored);
  });
});

describe("the cascade", () => {
  it("refuses a way back, and one's own place", async () => {
    const { city, west, first } = await aTree();
    const input = { kind: "langsung", weight: "", note: "" } as const;
    expect(code(await linkIku(planner, { ...input, ikuId: first.id, childId: city.id }))).toBe("cycle");
    expect(code(await linkIku(planner, { ...input, ikuId: west.id, childId: west.id }))).toBe("cycle");
    expect(code(await linkIku(planner, { ...input, ikuId: west.id, childId: city.id, weight: "0" }))).toBe(
      "weight",
    );
    expect(code(await linkIku(office.lurahActor, { ...input, ikuId: west.id, childId: first.id }))).toBe(
      "out-of-reach",
    );
  });

  it("moves what stands above when it is changed", async () => {
    const { city, east, west, first } = await aTree();
    await enter(planner, first, 1, "20");
    await enter(planner, east, 1, "30");
    expect(code(await setCascade(planner, { ikuId: city.id, method: "minimum", basis: "wilayah" }))).toBe(
      "done",
    );
    expect(await figures()).toContain("KOTA 1: 20 computed 80");
    expect(code(await unlinkIku(planner, { ikuId: city.id, childId: west.id }))).toBe("done");
    expect(await figures()).toContain("KOTA 1: 30 computed 120");
    expect(code(await setCascade(planner, { ikuId: city.id, method: "", basis: "wilayah" }))).toBe("done");
    expect(await figures()).toContain("KOTA 1: 30 entered 120");
  });
});

describe("the register", () => {
  const says = {
    ...{
      name: "Indeks kepuasan masyarakat",
      definition: "Nilai SKM seluruh layanan",
      formula: "Rata-rata SKM",
    },
    ...{ unitName: "indeks", form: "maximise", accumulation: "last", jenis: "outcome", control: "sedang" },
    ...{ rhythm: "quarterly", source: "Survei", evidence: "Laporan SKM" },
  };

  it("is planned from the visi to an indicator with targets, changed with a reason, and keeps what was", async () => {
    const document = await addDocument(
      planner,
      addDocumentSchema.parse({
        ...{ kind: "rpjmd", title: "RPJMD", startsYear: 2025, endsYear: 2029, legalBasis: "Perda 3/2025" },
      }),
    );
    const documentId = document.ok ? document.value.id : "";
    const add = async (kind: string, parentId: string): Promise<string> => {
      const added = await addNode(planner, addNodeSchema.parse({ documentId, parentId, kind, text: kind }));
      return added.ok ? added.value.id : added.refusal.code;
    };
    const visi = await add("visi", "");
    expect(await add("sasaran", visi)).toBe("parent-kind");
    const misi = await add("misi", visi);
    const tujuan = await add("tujuan", misi);
    const sasaran = await add("sasaran", tujuan);
    const added = await addIku(
      planner,
      addIkuSchema.parse({
        ...says,
        nodeId: sasaran,
        code: "IKU.1",
        unitId: office.village.id,
        t2026_0: "80,5",
      }),
    );
    if (!added.ok) throw new Error(added.refusal.code);
    const { ikuId } = added.value;
    const again = { ...says, nodeId: sasaran, code: "IKU.1", unitId: office.village.id };
    expect(code(await addIku(planner, addIkuSchema.parse(again)))).toBe("code-taken");
    expect(
      code(await addIku(planner, addIkuSchema.parse({ ...again, code: "IKU.2", t2026_0: "baik" }))),
    ).toBe("target");
    const iku = { id: ikuId } as BuiltIku;
    await enter(office.lurahActor, iku, 1, "80,5");
    const change = { ...says, ikuId, version: 1, validFrom: "2026-07-01", t2026_0: "161" };
    expect(changeIkuSchema.safeParse(change).success).toBe(false);
    const changed = changeIkuSchema.parse({ ...change, reason: "Perubahan RPJMD" });
    expect(code(await changeIku(planner, changed))).toBe("done");
    expect(code(await changeIku(planner, changed))).toBe("unchanged");
    const { rows } = await owner.query(
      "SELECT trim_scale(capaian)::text AS capaian FROM iku_realisasi WHERE iku_id = $1 AND ordinal = 1",
      [ikuId],
    );
    expect(rows).toEqual([{ capaian: "100" }]);
    expect(await removeNode(planner, { nodeId: sasaran })).toMatchObject({
      refusal: { children: 0, ikus: 1 },
    });
    expect(await removeNode(planner, { nodeId: visi })).toMatchObject({ refusal: { children: 1, ikus: 0 } });
    const turned = await changeNode(planner, {
      ...{ nodeId: misi, version: 1, parentId: sasaran, kind: "misi", code: "", text: "misi", unitId: null },
      ...{ positionId: null, service: "", sortOrder: 0 },
    });
    expect(code(turned)).toBe("cycle");
    expect(code(await linkNode(planner, { nodeId: sasaran, servedId: tujuan, note: "Data" }))).toBe("done");
  });

  it("knows one owner at a time, from a day on", async () => {
    const { first } = await aTree();
    const on = {
      ikuId: first.id,
      version: 1,
      unitId: office.district.id,
      employeeId: null,
      reason: "Kelurahan digabung",
    };
    expect(code(await handOnIku(planner, { ...on, from: day("2024-12-31") }))).toBe("dated-before");
    expect(code(await handOnIku(planner, { ...on, from: day("2026-01-01") }))).toBe("done");
    expect(code(await handOnIku(planner, { ...on, from: day("2026-02-01"), version: 1 }))).toBe("unchanged");
    expect(await enter(office.lurahActor, first, 1, "1")).toBe("not-yours");
    expect(await enter(office.camatActor, first, 1, "1")).toBe("done");
  });
});
