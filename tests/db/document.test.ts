import { beforeEach, describe, expect, it, vi } from "vitest";
import { paperShelf } from "@/lib/document/server/shelf";
import { anObjection } from "../builders/evaluation";
import { aLink } from "../builders/evidence";
import { aRealisasi } from "../builders/skp";
import { someAppraisal, type Appraisal } from "./setup/appraisal";
import { eventsOf, owner } from "./setup/office";
import { agreeAnew, evaluationOf, printed, refused, skpOf } from "./setup/papers";

const address = { of: "198.51.100.7" };

vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(new Headers({ "x-selaras-connection": address.of })),
}));

const { checkDocument } = await import("@/lib/document/server/verify");

let here: Appraisal;

beforeEach(async () => {
  here = await someAppraisal({ status: "received", rated: { hasil: "sesuai", perilaku: "sesuai" } });
});

async function status(code: string): Promise<string> {
  const check = await checkDocument(code);
  if (check.outcome !== "known") return check.outcome;
  return check.document.isCurrent ? "current" : "superseded";
}

describe("printing an SKP", () => {
  it("issues it once: the same words have the same code in each print, and each print is in the trail", async () => {
    const first = await printed(here.clerk, skpOf(here));
    const again = await printed(here.lurah, skpOf(here));
    expect(first.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(again.code).toBe(first.code);
    expect((await printed(here.clerk, skpOf(here, "lampiran"))).code).not.toBe(first.code);
    const events = (await eventsOf(here.office)).filter(({ key }) => key === "document.printed");
    expect(events.map(({ detail }) => detail)).toEqual([
      { documentKind: "skp", documentCode: first.code, edition: 1 },
      { documentKind: "skp", documentCode: first.code, edition: 1 },
      expect.objectContaining({ documentKind: "lampiran" }),
    ]);
    expect(first.content).toMatchObject({ kind: "skp", holder: "Siti Aminah" });
    expect(first.mark.address).toMatch(/\/verifikasi$/);
  });

  it("prints what both have agreed on, not what the records say today", async () => {
    const before = await printed(here.clerk, skpOf(here));
    await owner.query("UPDATE employee SET name = 'Nama Baru' WHERE id = $1", [here.office.clerk.id]);
    const after = await printed(here.clerk, skpOf(here));
    expect(after.content).toEqual(before.content);
    expect(after.code).toBe(before.code);
  });

  it("twelve at once get one code, and one is current", async () => {
    const codes = await Promise.all(
      Array.from({ length: 12 }, async () => (await printed(here.clerk, skpOf(here))).code),
    );
    expect(new Set(codes).size).toBe(1);
    const { rows } = await owner.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM issued_document WHERE subject_id = $1",
      [here.skp.id],
    );
    expect(rows[0]?.n).toBe(1);
  });

  it("takes the place of the earlier print; what is agreed since does so before it is printed", async () => {
    const first = await printed(here.clerk, skpOf(here));
    expect(await status(first.code)).toBe("current");
    await agreeAnew(here, "Hasil kerja yang baru");
    expect(await status(first.code)).toBe("superseded");
    const second = await printed(here.clerk, skpOf(here));
    expect(second.code).not.toBe(first.code);
    expect(second.mark.edition).toBe(2);
    expect(await status(second.code)).toBe("current");
    expect(await status(first.code)).toBe("superseded");
  });

  it("an SKP that is not agreed has no paper", async () => {
    await owner.query("UPDATE skp SET agreed_version = 0 WHERE id = $1", [here.skp.id]);
    expect(await refused(here.clerk, skpOf(here))).toBe("not-agreed");
    expect((await paperShelf(here.clerk, here.skp.id))?.groups[0]?.papers[0]?.denial).toBe("not-agreed");
  });
});

describe("printing an evaluation", () => {
  it("prints what was done, said and set in its period", async () => {
    const { agency } = here.office;
    await here.insert(
      aRealisasi(agency.id, here.ikiId, here.third.id, { valueNumber: "2.5", note: "Satu menunggu" }),
      aRealisasi(agency.id, here.ikiId, here.quarters[0].id, { valueNumber: "7" }),
      aLink(here.skp, here.ikiId, here.third.id, { title: "Rekap register" }),
    );
    for (const [date, text] of [
      ["2026-08-12", "Rapi"],
      ["2026-02-01", "Lama"],
    ]) {
      await owner.query(
        `INSERT INTO feedback (agency_id, id, skp_id, author_id, author_name, capacity, rhk_id, tone, date, text)
         VALUES ($1, gen_random_uuid(), $2, $3, 'Ratna Kusuma', 'pimpinan', $4, 'positive', $5, $6)`,
        [agency.id, here.skp.id, here.lurahAccount.id, here.rhkId, date, text],
      );
    }
    const { content } = await printed(here.lurah, evaluationOf(here));
    const said = JSON.stringify(content);
    expect(said).toContain("2,5 dokumen");
    expect(said).toContain("Satu menunggu");
    expect(said).toContain("Rekap register");
    expect(said).toContain("Pimpinan: Rapi");
    expect(said).not.toContain("Lama");
    expect(said).not.toContain("7 dokumen");
    // The kelurahan follows its kecamatan, whose predikat is Baik.
    expect(content.blocks[1]).toMatchObject({ block: "distribution", predikat: "baik" });
    expect(content.blocks.flatMap((block) => (block.block === "verdict" ? [block.value] : []))).toEqual([
      "Sesuai ekspektasi",
      "Sesuai ekspektasi",
      "Baik",
    ]);
  });

  it("of a year adds its periods up", async () => {
    const { agency } = here.office;
    await here.insert(
      ...here.quarters
        .slice(0, 3)
        .map(({ id }) => aRealisasi(agency.id, here.ikiId, id, { valueNumber: "2" })),
    );
    await owner.query("UPDATE evaluation SET period_id = $1 WHERE id = $2", [
      here.year.id,
      here.evaluation.id,
    ]);
    const said = JSON.stringify((await printed(here.lurah, evaluationOf(here))).content);
    expect(said).toContain("6 dokumen");
    expect(said).toContain(
      "Triwulan I 2026: 2 dokumen; Triwulan II 2026: 2 dokumen; Triwulan III 2026: 2 dokumen",
    );
    expect(said).toContain("PERIODE: AKHIR TAHUN 2026");
  });

  it("a keberatan and its decision make earlier prints earlier ones, printed anew or not", async () => {
    const before = await printed(here.clerk, evaluationOf(here, "dokumen_evaluasi"));
    expect(await status(before.code)).toBe("current");
    await here.insert(anObjection(here.evaluation, { filedAt: new Date().toISOString() }));
    await owner.query("UPDATE evaluation SET status = 'objected' WHERE id = $1", [here.evaluation.id]);
    expect(await status(before.code)).toBe("superseded");
    const during = await printed(here.clerk, evaluationOf(here, "dokumen_evaluasi"));
    expect(JSON.stringify(during.content)).toContain("Capaian indikator kedua sudah 100 %");
    expect(await status(during.code)).toBe("current");
    await owner.query(
      `INSERT INTO evaluation_result (agency_id, id, evaluation_id, number, origin, hasil, perilaku, predikat, set_by_name)
       VALUES ($1, gen_random_uuid(), $2, 2, 'objection', 'di_atas', 'di_atas', 'sangat_baik', 'Bagas Nugraha')`,
      [here.office.agency.id, here.evaluation.id],
    );
    await owner.query(
      "UPDATE evaluation SET hasil = 'di_atas', perilaku = 'di_atas', predikat = 'sangat_baik', status = 'final', final_at = now() WHERE id = $1",
      [here.evaluation.id],
    );
    expect(await status(during.code)).toBe("superseded");
    const after = await printed(here.clerk, evaluationOf(here, "dokumen_evaluasi"));
    expect(after.mark.edition).toBe(2);
    expect(JSON.stringify(after.content)).toContain("Semula: Baik");
  });

  it("waits until it is set, and for its own person until he has received it", async () => {
    const cases = [
      ["open", "not-appraised", "not-appraised"],
      ["self_assessed", "not-appraised", "not-appraised"],
      ["appraised", "not-received", "printed"],
      ["received", "printed", "printed"],
      ["acknowledged", "printed", "printed"],
      ["objected", "printed", "printed"],
      ["final", "printed", "printed"],
    ] as const;
    for (const [state, own, appraiser] of cases) {
      await owner.query(
        "UPDATE evaluation SET status = $1::evaluation_status, final_at = CASE WHEN $1::text = 'final' THEN now() END WHERE id = $2",
        [state, here.evaluation.id],
      );
      expect(
        [await refused(here.clerk, evaluationOf(here)), await refused(here.lurah, evaluationOf(here))],
        state,
      ).toEqual([own, appraiser]);
    }
  });
});
