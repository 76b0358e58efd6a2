import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { lkjipSheets } from "@/lib/dashboard/lkjip-list";
import { exportLkjip, lkjipPage } from "@/lib/dashboard/server/lkjip";
import { whatIf } from "@/lib/dashboard/server/what-if";
import { pdfBytes } from "@/lib/document/server/pdf";
import { recordIkuSchema } from "@/lib/iku/schema";
import { agreePerjanjian, beginPerjanjian, submitPerjanjian } from "@/lib/iku/server/commands/perjanjian";
import { recordIkuRealisasi } from "@/lib/iku/server/commands/record-realisasi";
import { perjanjianDetail } from "@/lib/iku/server/perjanjian-detail";
import { anAccount, anActor } from "../builders/account";
import { insert } from "../builders/db";
import { anEmployee } from "../builders/employee";
import { aCascade, anIku, aPlanningDocument, aPlanningNode, type BuiltIku } from "../builders/iku";
import { aPlacement, aPosition } from "../builders/placement";
import { pdfPages } from "../pdf-text";
import { anOutsider, eventsOf, owner } from "./setup/office";
import { anSkpOffice, type SkpOffice } from "./setup/skp-office";

let office: SkpOffice;
let planner: Actor;

async function anOffice(): Promise<void> {
  office = await anSkpOffice();
  planner = anActor({ agency: office.agency, account: office.adminAccount, roles: ["perencana"] });
}

async function enter(iku: BuiltIku, year: number, values: readonly (string | null)[]): Promise<void> {
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const input = recordIkuSchema.parse({ ikuId: iku.id, year, ordinal: index + 1, version: 0, value });
    const done = await recordIkuRealisasi(planner, input);
    if (!done.ok) throw new Error(`${value}: ${done.refusal.code}`);
  }
}

describe("what if", () => {
  let leaf: BuiltIku;
  let parent: BuiltIku;
  beforeEach(async () => {
    await anOffice();
    const { agency, district, secretariat, village } = office;
    const head = anEmployee(agency, {});
    const position = aPosition(agency, { name: "Sekretaris Daerah", kind: "jpt_pratama" });
    const account = anAccount(agency, { employee: head });
    const document = aPlanningDocument(agency);
    const sasaran = aPlanningNode(document);
    parent = anIku(sasaran, district, { code: "ATAS", targets: { 2026: ["100"] } });
    leaf = anIku(sasaran, village, { code: "BAWAH", targets: { 2026: ["60"] } });
    const other = anIku(sasaran, village, { code: "LAIN", targets: { 2026: ["40"] } });
    const seat = aPlacement(head, secretariat, position, { isHead: true });
    await insert(owner, head, position, seat, account, document, sasaran, parent, leaf, other);
    await insert(owner, aCascade(parent, [leaf, other]));
    await enter(other, 2026, ["20", "20"]);
    await enter(leaf, 2026, ["20"]);
    const sekda = anActor({ agency, account });
    const begun = await beginPerjanjian(office.camatActor, { unitId: district.id, year: 2026 });
    if (!begun.ok) throw new Error(begun.refusal.code);
    const { id } = begun.value;
    const seen = async (actor: Actor) => ({
      id,
      version: (await perjanjianDetail(actor, id, null))?.version ?? 0,
    });
    expect(await submitPerjanjian(office.camatActor, await seen(office.camatActor))).toMatchObject({
      ok: true,
    });
    expect(await agreePerjanjian(sekda, await seen(sekda))).toMatchObject({ ok: true });
  });

  /** Every tenant table with a sum over its rows. */
  async function everything(): Promise<Readonly<Record<string, string>>> {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'agency_id' ORDER BY 1`,
    );
    const sums: Record<string, string> = {};
    for (const { name } of rows) {
      const found = await owner.query<{ sum: string | null }>(
        `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM "${name}" t`,
      );
      sums[name] = found.rows[0]?.sum ?? "";
    }
    return sums;
  }

  const asked = { year: 2026, target: "", ordinal: 2, value: "" };

  it("moves the indicator, what is above it and the proposed predikat, and writes nothing", async () => {
    const before = await everything();
    const view = await whatIf(office.camatActor, { ...asked, ikuId: leaf.id, value: "45" });
    expect(view?.isImagined).toBe(true);
    expect(
      view?.lines.map(({ code, is, would }) => [code, is.realisasi, would.realisasi, would.capaian]),
    ).toEqual([
      ["BAWAH", "20 dokumen", "65 dokumen", "108,33 %"],
      ["ATAS", "60 dokumen", "105 dokumen", "105 %"],
    ]);
    const outcomes = view?.units.map(({ is, would }) => [is.outcome, would.outcome]);
    expect(outcomes).toMatchObject([
      [
        { kind: "by-expectation", capaian: "di_bawah" },
        { kind: "by-expectation", capaian: "di_atas" },
      ],
    ]);
    const aimed = await whatIf(office.camatActor, { ...asked, ikuId: parent.id, target: "60" });
    expect(aimed?.lines.map(({ would }) => [would.target, would.capaian])).toEqual([["60 dokumen", "100 %"]]);
    expect(aimed?.units[0]?.would.outcome).toMatchObject({ capaian: "sesuai" });
    expect(await everything()).toEqual(before);
  });

  it("says what would really come of it", async () => {
    const view = await whatIf(office.camatActor, { ...asked, ikuId: leaf.id, value: "45" });
    await enter(leaf, 2026, [null, "45"]);
    const real = await whatIf(office.camatActor, { ...asked, ikuId: leaf.id });
    expect(real?.lines.map(({ is }) => is)).toEqual(view?.lines.map(({ would }) => would));
    expect(real?.units.map(({ is }) => is)).toEqual(view?.units.map(({ would }) => would));
  });

  it("says at its field what cannot be read, and knows no indicator of others", async () => {
    const view = await whatIf(office.camatActor, {
      ...asked,
      ikuId: leaf.id,
      target: "banyak",
      value: "45x",
    });
    expect(view?.errors).toEqual({
      target: "Tulis angka, misalnya 12 atau 12,5.",
      nilai: "Tulis angka, misalnya 12 atau 12,5.",
    });
    expect([view?.isImagined, view?.lines.every(({ isChanged }) => !isChanged)]).toEqual([false, true]);
    const elsewhere = await anSkpOffice();
    expect(await whatIf(elsewhere.camatActor, { ...asked, ikuId: leaf.id })).toBeNull();
  });
});

describe("the tables of a laporan kinerja", () => {
  beforeAll(async () => {
    await anOffice();
    const document = aPlanningDocument(office.agency);
    const sasaran = aPlanningNode(document, { code: "1.1" });
    const iku = anIku(sasaran, office.city, {
      code: "IKU-1",
      says: {
        ...{ accumulation: "last", unitName: "indeks", name: "Indeks kepuasan masyarakat" },
        ...{ standardText: "84,1", standardSource: "rata-rata provinsi" },
      },
      targets: { 2025: ["80"], 2026: ["88"], 2029: ["100"] },
    });
    const zero = anIku(sasaran, office.district, { code: "IKU-2", targets: { 2026: ["0"] } });
    const minor = anIku(sasaran, office.city, { code: "IKU-3", isUtama: false });
    await insert(owner, document, sasaran, iku, zero, minor);
    await enter(iku, 2025, ["79", "80", "81", "82"]);
    await enter(iku, 2026, ["83", "85"]);
    await enter(zero, 2026, ["3"]);
  });

  it("compare with the year before, the end of the term and the standard", async () => {
    const found = await lkjipPage(office.clerkActor, { year: 2026, unitId: null, after: null, before: null });
    expect(found?.groups).toMatchObject([
      {
        text: "Sasaran 1.1 Meningkatnya kualitas pelayanan publik",
        endYear: 2029,
        lines: [
          {
            ...{ code: "IKU-1", target: "88 indeks", realisasi: "85 indeks", capaian: "96,59 %" },
            ...{
              note: "sementara, s.d. Triwulan II 2026",
              realisasiBefore: "82 indeks",
              capaianBefore: "102,5 %",
            },
            ...{ endTarget: "100 indeks", endCapaian: "85 %", standard: "84,1 indeks (rata-rata provinsi)" },
          },
          {
            code: "IKU-2",
            capaian: "–",
            note: "sementara, s.d. Triwulan I 2026; Tidak dapat dihitung: targetnya 0. Pimpinan menimbangnya.",
          },
        ],
      },
    ]);
    expect(found?.legalBases.at(-1)).toBe("Peraturan Daerah Nomor 3 Tahun 2025 (RPJMD 2025–2029)");
    const unit = { year: 2026, unitId: office.district.id, after: null, before: null };
    const lines = (await lkjipPage(office.clerkActor, unit))?.groups.flatMap((group) => group.lines);
    expect(lines?.map(({ code }) => code)).toEqual(["IKU-2"]);
    const past = await lkjipPage(office.clerkActor, { ...unit, unitId: null, year: 2025 });
    expect(past?.groups[0]?.lines[0]).toMatchObject({
      realisasi: "82 indeks",
      note: "",
      realisasiBefore: "–",
    });
  });

  it("leave as a workbook and on paper, with their legal basis and numbered pages, and leave a trace", async () => {
    const asked = { year: 2026, unitId: null } as const;
    const sheet = await exportLkjip(office.clerkActor, { ...asked, format: "pdf" });
    if (sheet === null || sheet === "too-long") throw new Error("no sheet");
    const text = pdfPages(await pdfBytes({ print: "lkjip", sheet })).join(" ");
    for (const part of [
      "Halaman 1 dari 1",
      "Peraturan Presiden Nomor 29 Tahun 2014",
      "96,59 %",
      "102,5 %",
      "84,1",
    ]) {
      expect(text).toContain(part);
    }
    const [lines, about] = lkjipSheets(sheet);
    expect(lines?.pieces.flat()).toHaveLength(2);
    for (const row of lines?.pieces.flat() ?? []) expect(row).toHaveLength(lines?.sheet.columns.length ?? 0);
    expect(about?.pieces.flat()).toContainEqual(["Dasar hukum", sheet.legalBases[0]]);
    const trace = (await eventsOf(office)).filter(({ key }) => key === "list.exported");
    expect(trace.map(({ detail }) => detail)).toEqual([{ list: "lkjip", format: "pdf", rows: 2 }]);
    expect(
      await exportLkjip(anOutsider(await anSkpOffice(), "pimpinan"), {
        ...asked,
        unitId: office.city.id,
        format: "xlsx",
      }),
    ).toBeNull();
  });
});
