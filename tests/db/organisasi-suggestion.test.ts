import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { issuePenetapan } from "@/lib/document/server/issue-penetapan";
import { setExpectationSchema, setUnitPredikatSchema } from "@/lib/evaluation/schema";
import { setExpectation } from "@/lib/evaluation/server/commands/set-expectation";
import { setUnitPredikat } from "@/lib/evaluation/server/commands/set-unit-predikat";
import { organisasiPage } from "@/lib/evaluation/server/organisasi-page";
import { aUnit, type BuiltUnit } from "../builders/agency";
import { anIku, aPlanningDocument, aPlanningNode } from "../builders/iku";
import { eventsOf, owner } from "./setup/office";
import { someAppraisal, TURN_OF_APPRAISER, type Appraisal } from "./setup/appraisal";

let here: Appraisal;
let section: BuiltUnit;

const camat = () => here.on(here.camat, TURN_OF_APPRAISER);

beforeEach(async () => {
  here = await someAppraisal();
  section = aUnit(here.office.agency, {
    ...{ name: "Seksi Pelayanan", kind: "seksi", parent: here.office.district },
  });
  await here.insert(section);
});

/** An action of the section with its step in the third quarter. */
async function step(text: string, target: string, value: string | null): Promise<void> {
  const [agencyId, id] = [here.office.agency.id, randomUUID()];
  await owner.query(
    "INSERT INTO rencana_aksi (agency_id, id, unit_id, year, text, unit_name) VALUES ($1, $2, $3, 2026, $4, 'layanan')",
    [agencyId, id, section.id, text],
  );
  await owner.query(
    `INSERT INTO rencana_aksi_step (agency_id, id, action_id, period_id, target_number, value_number, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, now())`,
    [agencyId, randomUUID(), id, here.third.id, target, value],
  );
}

function setting(periodId: string, fields: Record<string, string> = {}) {
  return setUnitPredikatSchema.parse({
    ...{
      unitId: section.id,
      periodId,
      version: "0",
      predikat: "baik",
      reason: "Dua kegiatan menunggu anggaran.",
    },
    ...fields,
  });
}

async function shown(periodId: string) {
  const page = await organisasiPage(camat(), { unitId: section.id, periodId });
  if (page === null || page === "no-period") throw new Error("no page");
  return page;
}

describe("the proposal of a period", () => {
  it("shows each step that it rests on and is kept with what was set, whatever it was", async () => {
    await step("Pelayanan keliling", "4", "6");
    await step("Pendataan ulang", "3", "1.5");
    await step("Kajian", "0", null);
    await step("Sosialisasi", "2", null);
    const { suggestion, set } = await shown(here.third.id);
    expect(set).toBeNull();
    expect(suggestion?.outcome).toEqual({ kind: "predikat", predikat: "kurang" });
    const byLabel = suggestion?.lines.map(({ label, capaian, counts }) => [label, capaian, counts]);
    expect(byLabel?.toSorted()).toEqual([
      ["Kajian", null, "uncountable"],
      ["Pelayanan keliling", "150", "beyond"],
      ["Pendataan ulang", "50", "partial"],
      ["Sosialisasi", null, "no-figure"],
    ]);
    expect(await setUnitPredikat(camat(), setting(here.third.id))).toMatchObject({ ok: true });
    await owner.query("UPDATE rencana_aksi_step SET value_number = target_number");
    const after = await shown(here.third.id);
    expect(after.set?.suggestion?.outcome).toEqual({ kind: "predikat", predikat: "kurang" });
    expect(after.suggestion?.outcome).toEqual({ kind: "predikat", predikat: "baik" });
  });

  it("is none without a rencana aksi, and nobody is asked to follow one", async () => {
    const { suggestion } = await shown(here.third.id);
    expect(suggestion).toEqual({
      basis: "rencana_aksi",
      lines: [],
      outcome: { kind: "none", because: "no-lines" },
    });
    expect(await setUnitPredikat(camat(), setting(here.third.id))).toMatchObject({ ok: true });
  });

  it("is nothing for a unit that follows the one above", async () => {
    const page = await organisasiPage(camat(), { unitId: here.office.village.id, periodId: here.third.id });
    expect(page).toMatchObject({
      suggestion: null,
      unit: { source: "follows", sourceName: "Kecamatan Gayungan" },
    });
  });
});

describe("the proposal of a year", () => {
  it("comes from the perjanjian kinerja in force and the last figures, and waits for the ekspektasi", async () => {
    const { agency } = here.office;
    const document = aPlanningDocument(agency);
    const sasaran = aPlanningNode(document);
    const iku = anIku(sasaran, section);
    await here.insert(document, sasaran, iku);
    const [agreement, version] = [randomUUID(), randomUUID()];
    await owner.query(
      "INSERT INTO perjanjian_kinerja (agency_id, id, unit_id, year, agreed_version) VALUES ($1, $2, $3, 2026, 1)",
      [agency.id, agreement, section.id],
    );
    await owner.query(
      "INSERT INTO perjanjian_kinerja_version (agency_id, id, agreement_id, number, reason, updated_at) VALUES ($1, $2, $3, 1, '', now())",
      [agency.id, version, agreement],
    );
    await owner.query(
      `INSERT INTO perjanjian_kinerja_iku (agency_id, id, version_id, iku_id, iku_version_id, sasaran, indicator,
         unit_name, low, target_text, sort_order)
       VALUES ($1, $2, $3, $4, $5, 'Sasaran', 'Dokumen selesai', 'dokumen', 100, '100', 0)`,
      [agency.id, randomUUID(), version, iku.id, iku.versionId],
    );
    await owner.query(
      `INSERT INTO iku_realisasi (agency_id, id, iku_id, year, rhythm, ordinal, source, value_number, version_id,
         year_number, year_capaian, updated_at)
       SELECT $1, gen_random_uuid(), $2, 2026, 'quarterly', q.ordinal, 'entered', 30, $3, q.number, q.number, now()
       FROM (VALUES (1, 30), (2, 60), (3, 120)) q(ordinal, number)`,
      [agency.id, iku.id, iku.versionId],
    );
    expect((await shown(here.year.id)).suggestion).toMatchObject({
      basis: "perjanjian_kinerja",
      lines: [{ target: "100 dokumen", realisasi: "120 dokumen", capaian: "120", counts: "beyond" }],
      outcome: { kind: "by-expectation", capaian: "di_atas", table: { di_atas: "istimewa", sesuai: "baik" } },
    });
    const input = setting(here.year.id, { expectation: "di_atas", predikat: "istimewa" });
    expect(await setUnitPredikat(camat(), input)).toMatchObject({ ok: true });
    expect((await shown(here.year.id)).set).toMatchObject({ expectation: "di_atas" });
  });
});

describe("Format Penetapan Predikat Kinerja", () => {
  it("prints what was set with what it rests on, for those who read it, and is superseded when it is set anew", async () => {
    await step("Pelayanan keliling", "4", "6");
    const asked = { unitId: section.id, periodId: here.third.id };
    expect(await issuePenetapan(camat(), asked)).toMatchObject({ refusal: { code: "not-found" } });
    await setUnitPredikat(camat(), setting(here.third.id));
    const paper = await issuePenetapan(camat(), asked);
    if (!paper.ok) throw new Error("no paper");
    const { content, mark } = paper.value.printable;
    expect(content).toMatchObject({ kind: "penetapan_predikat", holder: "Seksi Pelayanan" });
    expect(JSON.stringify(content)).toContain("150 %");
    const clerk = here.on(here.office.clerkActor, TURN_OF_APPRAISER);
    expect(await issuePenetapan(clerk, asked)).toMatchObject({ refusal: { code: "not-found" } });
    const inForce = async () =>
      (
        await owner.query<{ is_current: boolean }>("SELECT is_current FROM app.document_by_code($1)", [
          mark.code.replaceAll("-", ""),
        ])
      ).rows[0]?.is_current;
    expect(await inForce()).toBe(true);
    await setUnitPredikat(camat(), setting(here.third.id, { version: "1", predikat: "istimewa" }));
    expect(await inForce()).toBe(false);
  });
});

describe("ekspektasi pimpinan", () => {
  const expected = (fields: Record<string, string> = {}) =>
    setExpectationSchema.parse({
      ...{ unitId: section.id, year: "2026", version: "0", text: "Antrean tidak lebih dari 15 menit." },
      ...fields,
    });

  it("is written by the head one level up, shown where the year is judged, and stands once it is", async () => {
    const lurah = here.on(here.lurah, TURN_OF_APPRAISER);
    expect(await setExpectation(lurah, expected())).toMatchObject({ refusal: { code: "not-yours" } });
    expect(await setExpectation(camat(), expected({ year: "2030" }))).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await setExpectation(camat(), expected({ unitId: here.office.village.id }))).toMatchObject({
      refusal: { code: "follows", unitName: "Kecamatan Gayungan" },
    });
    const both = await Promise.all([
      setExpectation(camat(), expected()),
      setExpectation(camat(), expected()),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await setExpectation(camat(), expected({ version: "1" }))).toMatchObject({
      refusal: { code: "unchanged" },
    });
    const changed = expected({ version: "1", text: "Antrean tidak lebih dari 10 menit." });
    expect(await setExpectation(camat(), changed)).toMatchObject({ ok: true });
    expect(await setExpectation(camat(), { ...changed, text: "Lain." })).toMatchObject({
      refusal: { code: "stale" },
    });
    expect(await shown(here.year.id)).toMatchObject({
      expectation: {
        text: "Antrean tidak lebih dari 10 menit.",
        setBy: "Drs. Bagas Nugraha, Camat Gayungan",
      },
      mayExpect: true,
    });
    const input = setting(here.year.id, { expectation: "sesuai" });
    expect(await setUnitPredikat(camat(), input)).toMatchObject({ ok: true });
    expect(await setExpectation(camat(), { ...changed, version: 2, text: "Lain." })).toMatchObject({
      refusal: { code: "rated" },
    });
    expect((await shown(here.year.id)).mayExpect).toBe(false);
    const { rows } = await owner.query("SELECT rating FROM unit_expectation WHERE unit_id = $1", [
      section.id,
    ]);
    expect(rows).toEqual([{ rating: "sesuai" }]);
    const texts = (await eventsOf(here.office)).filter(({ key }) => key === "unit-expectation.set");
    expect(texts.map(({ detail }) => detail)).toMatchObject([
      { changes: { words: { before: null } } },
      { changes: { words: { before: "Antrean tidak lebih dari 15 menit." } } },
    ]);
  });
});
