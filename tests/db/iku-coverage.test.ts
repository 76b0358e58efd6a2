import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addIkuFile, proofFile, removeProof } from "@/lib/iku/server/commands/prove-iku";
import { recordIkuRealisasi } from "@/lib/iku/server/commands/record-realisasi";
import { recordIkuSchema } from "@/lib/iku/schema";
import { ikuPage } from "@/lib/iku/server/queries/iku-page";
import type { CoveragePart } from "@/lib/iku/coverage";
import { coveragePage } from "@/lib/iku/server/queries/coverage";
import { linkToIku, linkToRhk, looseLine, unlinkFromIku } from "@/lib/skp/server/commands/link-up";
import { linkToIkuSchema } from "@/lib/skp/link-up";
import { aGrant, anAccount, anActor } from "../builders/account";
import { insert } from "../builders/db";
import { aCascade, anIku, aPlanningDocument, aPlanningNode, type BuiltIku } from "../builders/iku";
import { aKebijakan } from "../builders/kebijakan";
import type { BuiltUnit } from "../builders/agency";
import type { BuiltEmployee } from "../builders/employee";
import { anIki, anRhk, anSkp, aPlan, type BuiltSkp } from "../builders/skp";
import { eventsOf, owner } from "./setup/office";
import { anSkpOffice, type SkpOffice } from "./setup/skp-office";

let office: SkpOffice;
let planner: Actor;
let agreedIku: BuiltIku;
let lurahSkp: BuiltSkp;
let clerkSkp: BuiltSkp;
let linked: string;
let loose: string;

/** A perjanjian kinerja of the kelurahan that both sides have agreed, with one indicator. */
async function agree(iku: BuiltIku): Promise<void> {
  const { agency, village } = office;
  const [agreement, version] = [randomUUID(), randomUUID()];
  await owner.query(
    "INSERT INTO perjanjian_kinerja (agency_id, id, unit_id, year, agreed_version) VALUES ($1, $2, $3, 2026, 1)",
    [agency.id, agreement, village.id],
  );
  await owner.query(
    "INSERT INTO perjanjian_kinerja_version (agency_id, id, agreement_id, number, reason) VALUES ($1, $2, $3, 1, '')",
    [agency.id, version, agreement],
  );
  await owner.query(
    `INSERT INTO perjanjian_kinerja_iku (agency_id, id, version_id, iku_id, iku_version_id, sasaran, indicator,
       unit_name, low, target_text, sort_order)
     VALUES ($1, $2, $3, $4, $5, 'Sasaran', 'Indikator', 'dokumen', 100, '100', 0)`,
    [agency.id, randomUUID(), version, iku.id, iku.versionId],
  );
}

/** What the worker would have worked out of a person. */
async function isAppraised(person: BuiltEmployee, unit: BuiltUnit, by: BuiltEmployee | null): Promise<void> {
  await owner.query(
    `INSERT INTO appraisal_relation (agency_id, employee_id, appraiser_id, unit_id, is_head, standing, makes_skp, is_counted,
       rhythm, is_external, self_assessment)
     VALUES ($1, $2, $3, $4, false, 'aktif', true, true, 'quarterly', false, true)`,
    [office.agency.id, person.id, by?.id ?? null, unit.id],
  );
}

/** Lurah with one loose RHK; the clerk under him with one that stands on it and one that stands on nothing; camat without SKP. */
beforeEach(async () => {
  office = await anSkpOffice();
  [linked, loose] = [randomUUID(), randomUUID()];
  const { agency, lurah, clerk, camat, village, district } = office;
  const account = anAccount(agency);
  planner = anActor({ agency, account, roles: ["perencana"] });
  const document = aPlanningDocument(agency);
  const sasaran = aPlanningNode(document);
  agreedIku = anIku(sasaran, village);
  lurahSkp = anSkp(lurah, village, { plan: aPlan({ rhks: [anRhk()] }), appraiser: camat });
  const parentId = lurahSkp.plan.rhks[0]?.id ?? "";
  clerkSkp = anSkp(clerk, village, {
    plan: aPlan({
      rhks: [
        anRhk({ id: linked, parentId, ikis: [anIki({ id: linked })] }),
        anRhk({ id: loose, ikis: [anIki({ id: loose })] }),
        anRhk({ jenis: "tambahan" }),
      ],
    }),
    appraiser: lurah,
  });
  await insert(
    owner,
    account,
    aGrant(account, "perencana"),
    document,
    sasaran,
    agreedIku,
    lurahSkp,
    clerkSkp,
  );
  await owner.query("DELETE FROM appraisal_relation WHERE agency_id = $1", [agency.id]);
  await isAppraised(clerk, village, lurah);
  await isAppraised(lurah, village, camat);
  await isAppraised(camat, district, null);
  await agree(agreedIku);
});

const look = (part: CoveragePart, given: { unitId?: string; after?: string } = {}, actor = planner) =>
  coveragePage(actor, { part, year: 2026, after: given.after ?? null, unitId: given.unitId ?? null });
const code = (outcome: { ok: boolean; refusal?: { code: string } }): string =>
  outcome.ok ? "done" : (outcome.refusal?.code ?? "?");
const toIku = (actor: Actor, rhkId: string, ikiId = "") =>
  linkToIku(actor, linkToIkuSchema.parse({ rhkId, ikuId: agreedIku.id, ikiId }));

describe("the checks of the cascade", () => {
  it("count what is carried, what stands on something, who carries something, by unit", async () => {
    const { sums, list } = await look("unit");
    expect(sums).toEqual({
      ikus: { reached: 0, of: 1 },
      lines: { reached: 1, of: 3 },
      people: { reached: 1, of: 3 },
      heavy: 0,
    });
    expect(list.rows).toMatchObject([
      { id: office.district.id, lines: { of: 0 }, people: { reached: 0, of: 1 } },
      {
        id: office.village.id,
        ikus: { reached: 0, of: 1 },
        lines: { reached: 1, of: 3 },
        people: { reached: 1, of: 2 },
      },
    ]);
    const below = await look("unit", { unitId: office.village.id });
    expect(below.sums.people).toEqual({ reached: 1, of: 2 });
  });

  it("name the IKU nobody carries, the lines that hang in the air, and who carries nothing, and why", async () => {
    expect((await look("iku")).list.rows).toMatchObject([{ ikuId: agreedIku.id }]);
    const lines = (await look("rhk")).list.rows;
    expect(lines.map(({ id }) => id).toSorted()).toEqual([loose, lurahSkp.plan.rhks[0]?.id].toSorted());
    expect((await look("kosong")).list.rows).toMatchObject([
      { id: office.camat.id, utama: null },
      { id: office.lurah.id, utama: 1 },
    ]);
  });

  it("say who carries more than the policy of the year holds for much", async () => {
    await insert(owner, aKebijakan(office.agency, { cascade: { mostRhk: 1 } }));
    const { list, sums } = await look("berat");
    expect(list.rows).toMatchObject([{ id: office.clerk.id, utama: 2 }]);
    expect(sums.heavy).toBe(1);
  });

  it("take a line for loose whose RHK pimpinan is gone", async () => {
    await owner.query("UPDATE rhk SET removed_in = 2 WHERE id = $1", [lurahSkp.plan.rhks[0]?.id]);
    expect((await look("rhk")).list.rows.map(({ id }) => id).toSorted()).toEqual([linked, loose].toSorted());
  });

  it("stay within the units of the role", async () => {
    const { agency, district, bureau, adminAccount } = office;
    const of = (unitId: string): Actor =>
      anActor({ agency, account: adminAccount, roles: [{ role: "perencana", unitId }] });
    expect((await look("rhk", {}, of(bureau.id))).list.rows).toEqual([]);
    expect((await look("rhk", { unitId: office.village.id }, of(bureau.id))).list.rows).toEqual([]);
    expect((await look("rhk", {}, of(district.id))).list.rows).toHaveLength(2);
    expect(await looseLine(of(bureau.id), loose)).toBeNull();
    expect(code(await toIku(of(bureau.id), loose))).toBe("not-found");
    expect((await look("rhk", {}, (await anSkpOffice()).admin)).list.rows).toEqual([]);
  });
});

describe("a planner links what hangs in the air", () => {
  it("to the RHK of whoever appraises the person, and to nobody else's", async () => {
    const parentId = lurahSkp.plan.rhks[0]?.id ?? "";
    expect((await looseLine(planner, loose))?.parents.map(({ id }) => id)).toEqual([parentId]);
    expect(code(await linkToRhk(planner, { rhkId: loose, parentId: linked }))).toBe("parent-gone");
    expect(code(await linkToRhk(planner, { rhkId: loose, parentId }))).toBe("done");
    expect(code(await linkToRhk(planner, { rhkId: loose, parentId }))).toBe("unchanged");
    expect((await look("unit")).sums.lines).toEqual({ reached: 2, of: 3 });
  });

  it("to an indicator; with the IKI that measures the same its figures flow up", async () => {
    await insert(owner, aCascade(agreedIku, []));
    expect(code(await toIku(planner, loose, linked))).toBe("iki-gone");
    expect(code(await toIku(planner, loose, loose))).toBe("done");
    expect(code(await toIku(planner, loose, loose))).toBe("unchanged");
    expect((await look("iku")).list.rows).toEqual([]);
    expect(code(await unlinkFromIku(planner, { rhkId: loose, ikuId: agreedIku.id }))).toBe("done");
    expect((await look("iku")).list.rows).toHaveLength(1);
    const keys = (await eventsOf(office)).map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith("iku.rhk"))).toEqual(["iku.rhk-linked", "iku.rhk-unlinked"]);
  });

  it("but not his own, nor what is no longer in force, nor a link that an agreed plan holds", async () => {
    const { agency, clerkAccount } = office;
    const self = anActor({ agency, account: clerkAccount, roles: ["perencana"] });
    expect(code(await toIku(self, loose))).toBe("own");
    await owner.query(
      "INSERT INTO iku_rhk (agency_id, id, iku_id, rhk_id, iki_id, kind, is_of_plan) VALUES ($1, $2, $3, $4, $4, 'langsung', true)",
      [agency.id, randomUUID(), agreedIku.id, loose],
    );
    expect(code(await toIku(planner, loose))).toBe("of-plan");
    expect(code(await unlinkFromIku(planner, { rhkId: loose, ikuId: agreedIku.id }))).toBe("of-plan");
    await owner.query("UPDATE rhk SET removed_in = 2 WHERE id = $1", [loose]);
    expect(code(await toIku(planner, loose))).toBe("not-in-force");
  });
});

describe("files that prove a realisasi", () => {
  const PDF = new TextEncoder().encode(
    "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
  );
  const file = (name = "rekap.pdf", bytes: Uint8Array<ArrayBuffer> = PDF) => ({ name, bytes });

  it("are kept once, judged by their content, read by whoever reads the indicator, and taken away again", async () => {
    const { lurahActor, clerkActor } = office;
    const recorded = await recordIkuRealisasi(
      lurahActor,
      recordIkuSchema.parse({ ikuId: agreedIku.id, year: 2026, ordinal: 1, version: 0, value: "20" }),
    );
    expect(code(recorded)).toBe("done");
    const { rows } = await owner.query<{ id: string }>("SELECT id FROM iku_realisasi WHERE iku_id = $1", [
      agreedIku.id,
    ]);
    const place = { ikuId: agreedIku.id, realisasiId: rows[0]?.id ?? "" };
    expect(code(await addIkuFile(clerkActor, place, file(), ""))).toBe("not-yours");
    expect(code(await addIkuFile(lurahActor, place, file("rekap.docx"), ""))).toBe("file-lies");
    expect(code(await addIkuFile(lurahActor, place, file("rekap.exe", new Uint8Array([77, 90])), ""))).toBe(
      "file-kind",
    );
    expect(code(await addIkuFile(lurahActor, { ...place, realisasiId: randomUUID() }, file(), ""))).toBe(
      "not-found",
    );
    expect(code(await addIkuFile(lurahActor, place, file(), "Rekap triwulan I"))).toBe("done");
    expect(code(await addIkuFile(lurahActor, place, file("lain.pdf"), ""))).toBe("twice");
    const page = await ikuPage(clerkActor, agreedIku.id, 2026);
    const [proof] = page?.periods[0]?.evidences ?? [];
    expect(proof).toMatchObject({ title: "Rekap triwulan I", url: null, size: PDF.length });
    const proofId = proof?.id ?? "";
    expect(await proofFile(clerkActor, agreedIku.id, proofId)).toMatchObject({ name: "rekap.pdf" });
    expect(await proofFile((await anSkpOffice()).clerkActor, agreedIku.id, proofId)).toBeNull();
    expect(code(await removeProof(clerkActor, { ikuId: agreedIku.id, proofId }))).toBe("not-yours");
    expect(code(await removeProof(lurahActor, { ikuId: agreedIku.id, proofId }))).toBe("done");
    const keys = (await eventsOf(office)).map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith("iku.evidence"))).toEqual([
      ...["iku.evidence-added", "iku.evidence-removed"],
    ]);
  });
});
