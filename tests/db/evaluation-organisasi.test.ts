import { beforeEach, describe, expect, it } from "vitest";
import { appraiseSchema, recordPaperSchema, setUnitPredikatSchema } from "@/lib/evaluation/schema";
import { appraise } from "@/lib/evaluation/server/commands/appraise";
import { recordPaper, uploadPaper } from "@/lib/evaluation/server/commands/record-paper";
import { resultPaper } from "@/lib/evaluation/server/paper";
import { setUnitPredikat } from "@/lib/evaluation/server/commands/set-unit-predikat";
import { organisasiTasks } from "@/lib/evaluation/server/organisasi-tasks";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { anEvaluation, aUnitPredikat } from "../builders/evaluation";
import { A_PDF } from "../builders/evidence";
import { aPlacement, aPosition } from "../builders/placement";
import { anEmployee } from "../builders/employee";
import { aUnit } from "../builders/agency";
import type { Actor } from "@/lib/access/actor";
import { anAccount, anActor } from "../builders/account";
import { anSkp } from "../builders/skp";
import { eventsOf, owner } from "./setup/office";
import { results, someAppraisal, stored, told, TURN_OF_APPRAISER, type Appraisal } from "./setup/appraisal";

let here: Appraisal;

beforeEach(async () => {
  here = await someAppraisal();
});

function setting(unitId: string, fields: Record<string, string> = {}) {
  return setUnitPredikatSchema.parse({
    ...{ unitId, periodId: here.third.id, version: "0", predikat: "baik", reason: "Rencana aksi tercapai." },
    ...fields,
  });
}

const camat = () => here.on(here.camat, TURN_OF_APPRAISER);
const admin = () => here.on(here.office.admin, TURN_OF_APPRAISER);

describe("predikat organisasi", () => {
  it("of a part is set by the head one level up, with a reason, and can be set anew", async () => {
    const section = aUnit(here.office.agency, {
      ...{ name: "Seksi Pelayanan", kind: "seksi", parent: here.office.district },
    });
    await here.insert(section);
    expect(await setUnitPredikat(camat(), setting(section.id))).toMatchObject({ ok: true });
    expect(await setUnitPredikat(camat(), setting(section.id, { version: "1" }))).toMatchObject({
      refusal: { code: "unchanged" },
    });
    const better = setting(section.id, { version: "1", predikat: "istimewa" });
    expect(await setUnitPredikat(camat(), better)).toMatchObject({ ok: true });
    expect(await setUnitPredikat(camat(), setting(section.id, { version: "1" }))).toMatchObject({
      refusal: { code: "stale" },
    });
    const events = (await eventsOf(here.office)).filter(({ key }) => key === "unit-predikat.set");
    expect(events.map(({ detail }) => detail)).toMatchObject([
      { period: "Triwulan III 2026", changes: { predikatOrganisasi: { before: null, after: "baik" } } },
      { changes: { predikatOrganisasi: { before: "baik", after: "istimewa" } } },
    ]);
    expect(await told(here.office.agency.id, "unit-predikat.set")).toBe(2);
  });

  it("once, where two set it for the first time at the same moment", async () => {
    const section = aUnit(here.office.agency, { name: "Seksi", kind: "seksi", parent: here.office.district });
    await here.insert(section);
    const both = await Promise.all([
      setUnitPredikat(camat(), setting(section.id)),
      setUnitPredikat(camat(), setting(section.id, { predikat: "kurang" })),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("waits for whom it is to set, by name or by number, until it is set", async () => {
    const { agency, secretariat } = here.office;
    const sekda = anEmployee(agency, { name: "Hendra Gunawan" });
    const post = aPosition(agency, { name: "Sekretaris Daerah", kind: "jpt_pratama" });
    const second = aUnit(agency, { name: "Kecamatan Wonokromo", kind: "kecamatan", parent: secretariat });
    const account = anAccount(agency, { employee: sekda });
    await here.insert(sekda, account, post, aPlacement(sekda, secretariat, post, { isHead: true }), second);
    const head = anActor({ agency, account });
    const asked = (actor: Actor) => organisasiTasks(here.on(actor, TURN_OF_APPRAISER));
    const href = `/organisasi?periode=${here.third.id}`;
    const task = (what: string) => ({
      ...{ href, dueOn: "2026-10-10" },
      label: `Tetapkan predikat kinerja organisasi ${what}, Triwulan III 2026`,
    });
    expect(await asked(head)).toEqual([task("2 unit")]);
    await setUnitPredikat(here.on(head, TURN_OF_APPRAISER), setting(here.office.bureau.id));
    expect(await asked(head)).toEqual([task("Kecamatan Wonokromo")]);
    await setUnitPredikat(here.on(head, TURN_OF_APPRAISER), setting(second.id));
    expect(await asked(head)).toEqual([]);
    // Under the wali kota, who does not sign in, it is entered by the administrator: the secretariat and the city itself.
    expect(await asked(here.office.admin)).toEqual([task("2 unit")]);
    await setUnitPredikat(admin(), setting(secretariat.id));
    expect(await asked(here.office.admin)).toEqual([task("Kota Contoh")]);
    // The kelurahan under the camat follows the kecamatan; a pelaksana sets nothing; before its end nothing waits.
    expect(await asked(here.camat)).toEqual([]);
    expect(await asked(here.office.clerkActor)).toEqual([]);
    expect(await organisasiTasks(here.on(here.office.admin, calendarDateOf("2026-09-30")))).toEqual([]);
  });

  it("of a kelurahan follows the kecamatan", async () => {
    expect(await setUnitPredikat(camat(), setting(here.office.village.id))).toEqual({
      ok: false,
      refusal: { code: "follows", unitName: "Kecamatan Gayungan" },
    });
  });

  it("under an official who does not sign in is entered by the administrator in that name, and by nobody else", async () => {
    const { bureau } = here.office;
    for (const actor of [camat(), here.on(here.lurah, TURN_OF_APPRAISER)]) {
      expect(await setUnitPredikat(actor, setting(bureau.id))).toMatchObject({
        refusal: { code: "not-yours" },
      });
    }
    expect(await setUnitPredikat(admin(), setting(bureau.id))).toMatchObject({ ok: true });
    const { rows } = await owner.query<{ set_by_name: string }>(
      "SELECT set_by_name FROM unit_predikat WHERE unit_id = $1",
      [bureau.id],
    );
    expect(rows[0]?.set_by_name).toContain("Wali Kota Contoh (dicatat oleh");
  });

  it("not by the administrator where a head stands above", async () => {
    const section = aUnit(here.office.agency, { name: "Seksi", kind: "seksi", parent: here.office.district });
    await here.insert(section);
    expect(await setUnitPredikat(admin(), setting(section.id))).toMatchObject({
      refusal: { code: "not-yours", setter: "Drs. Bagas Nugraha, Camat Gayungan" },
    });
  });

  it("not of a period that has not begun, of what is not there, or of another agency", async () => {
    const early = { ...admin(), today: calendarDateOf("2026-06-30") };
    expect(await setUnitPredikat(early, setting(here.office.bureau.id))).toMatchObject({
      refusal: { code: "not-begun" },
    });
    const elsewhere = await someAppraisal();
    expect(await setUnitPredikat(admin(), setting(elsewhere.office.bureau.id))).toMatchObject({
      refusal: { code: "not-found" },
    });
    const period = setting(here.office.bureau.id, { periodId: elsewhere.third.id });
    expect(await setUnitPredikat(admin(), period)).toMatchObject({ refusal: { code: "not-found" } });
  });
});

describe("a unit's head is rated by the unit", () => {
  it("Baik means sesuai ekspektasi: nothing else is taken, with the reason", async () => {
    const { office } = here;
    const skp = anSkp(office.lurah, office.village, { appraiser: office.camat });
    const ofLurah = anEvaluation(skp, office.lurah, here.third);
    await here.insert(skp, ofLurah);
    const rating = (hasil: string) =>
      appraiseSchema.parse({ evaluationId: ofLurah.id, version: "1", hasil, perilaku: "di_atas" });
    expect(await appraise(camat(), rating("di_atas"))).toEqual({
      ok: false,
      refusal: { code: "head-rating", rating: "sesuai", predikat: "baik", unitName: "Kecamatan Gayungan" },
    });
    expect(await appraise(camat(), rating("sesuai"))).toMatchObject({ ok: true });
    expect(await stored(ofLurah.id)).toMatchObject({
      ...{ predikat: "baik", suggestion: { basis: "organisasi", predikat: "baik", rating: "sesuai" } },
    });
  });
});

describe("an appraiser who does not sign in", () => {
  it("the paper is taken in, and what it says is entered in his name, never about oneself", async () => {
    const { office } = here;
    const keeper = here.on(office.keeper, TURN_OF_APPRAISER);
    const file = { name: "evaluasi.pdf", bytes: new Uint8Array(Buffer.from(A_PDF)) };
    const evaluationId = here.evaluation.id;
    expect(await uploadPaper(here.on(here.stranger, TURN_OF_APPRAISER), evaluationId, file)).toMatchObject({
      refusal: { code: "not-found" },
    });
    const lie = { name: "evaluasi.png", bytes: file.bytes };
    expect(await uploadPaper(keeper, evaluationId, lie)).toMatchObject({ refusal: { code: "file-lies" } });
    const uploaded = await uploadPaper(keeper, evaluationId, file);
    if (!uploaded.ok) throw new Error(uploaded.refusal.code);
    const paper = recordPaperSchema.parse({
      ...{ evaluationId, version: "1", hasil: "sesuai", perilaku: "sesuai" },
      fileId: uploaded.value.fileId,
    });
    const own = { ...keeper, employeeId: office.clerk.id };
    expect(await recordPaper(own, paper)).toMatchObject({ refusal: { code: "not-yours" } });
    expect(await recordPaper(keeper, paper)).toMatchObject({ ok: true });
    expect(await stored(evaluationId)).toMatchObject({ status: "appraised", appraiser_id: office.lurah.id });
    expect(await results(evaluationId)).toEqual(["1 paper sesuai/sesuai baik"]);
    const { rows } = await owner.query<{ set_by_name: string; sha256: string }>(
      `SELECT r.set_by_name, f.sha256 FROM evaluation_result r JOIN stored_file f ON f.id = r.paper_file_id
       WHERE r.evaluation_id = $1`,
      [evaluationId],
    );
    expect(rows[0]?.set_by_name).toBe("Ratna Kusuma, Lurah Menanggal (dicatat oleh Dimas Saputra)");
    const event = (await eventsOf(office)).find(({ key }) => key === "evaluation.recorded");
    expect(event?.detail).toMatchObject({ fileHash: rows[0]?.sha256, origin: "paper" });
    expect(await told(office.agency.id, "evaluation.recorded")).toBe(1);
    const paperOf = (actor: typeof keeper) => resultPaper(actor, evaluationId, 1);
    expect(await paperOf(keeper)).toMatchObject({ name: "evaluasi.pdf", sha256: rows[0]?.sha256 });
    expect((await eventsOf(office)).at(-1)).toMatchObject({
      ...{ key: "evaluation.paper-read", subject_id: evaluationId },
      detail: { fileHash: rows[0]?.sha256 },
    });
    expect(await paperOf(here.on(here.stranger, TURN_OF_APPRAISER))).toBeNull();
    // Its own person reads it once the result is opened.
    expect(await paperOf(here.on(here.clerk, TURN_OF_APPRAISER))).toBeNull();
  });

  it("an official above a head: nobody else's button, the administrator enters it", async () => {
    const { office } = here;
    const position = aPosition(office.agency, { name: "Kepala Dinas Pendidikan", kind: "jpt_pratama" });
    const head = anEmployee(office.agency, { name: "Endah Wijaya" });
    const skp = anSkp(head, office.bureau, { kind: "jpt_mandiri" });
    const ofHead = anEvaluation(skp, head, here.third);
    await here.insert(
      ...[position, head, anAccount(office.agency, { employee: head }), skp, ofHead],
      aPlacement(head, office.bureau, position, { isHead: true }),
      aUnitPredikat(office.bureau, here.third, "istimewa", office.adminAccount),
    );
    const file = { name: "evaluasi.pdf", bytes: new Uint8Array(Buffer.from(A_PDF)) };
    const uploaded = await uploadPaper(admin(), ofHead.id, file);
    if (!uploaded.ok) throw new Error(uploaded.refusal.code);
    const paper = recordPaperSchema.parse({
      ...{ evaluationId: ofHead.id, version: "1", hasil: "di_atas", perilaku: "di_atas" },
      fileId: uploaded.value.fileId,
    });
    expect(await recordPaper(admin(), paper)).toMatchObject({ ok: true });
    expect(await stored(ofHead.id)).toMatchObject({ predikat: "sangat_baik", appraiser_id: null });
    expect((await stored(ofHead.id)).parties?.appraiser.jabatan).toBe("Wali Kota Contoh");
  });

  it("a paper that nobody has handed in is none", async () => {
    const keeper = here.on(here.office.keeper, TURN_OF_APPRAISER);
    const paper = recordPaperSchema.parse({
      ...{ evaluationId: here.evaluation.id, version: "1", hasil: "sesuai", perilaku: "sesuai" },
      fileId: here.evaluation.id,
    });
    expect(await recordPaper(keeper, paper)).toMatchObject({ refusal: { code: "paper-missing" } });
  });
});
