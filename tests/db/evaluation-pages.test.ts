import { beforeEach, describe, expect, it } from "vitest";
import { appraiseeFilterSchema } from "@/lib/evaluation/appraisee-filter";
import { appraiseePage } from "@/lib/evaluation/server/appraisees";
import { evaluationPage } from "@/lib/evaluation/server/evaluation-page";
import { organisasiPage } from "@/lib/evaluation/server/organisasi-page";
import { ownEvaluations } from "@/lib/evaluation/server/own-evaluations";
import { evaluationTasks } from "@/lib/evaluation/server/tasks";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { objectionOn } from "@/lib/objection/server/queries";
import { objectionTasks } from "@/lib/objection/server/tasks";
import { anActor } from "../builders/account";
import { anEmployee } from "../builders/employee";
import { anEvaluation, anObjection, aPreparer } from "../builders/evaluation";
import { aPlacement } from "../builders/placement";
import { aRealisasi, anSkp } from "../builders/skp";
import { refreshRelations } from "@/lib/employee/server/relations";
import { owner } from "./setup/office";
import {
  AFTER_THE_WINDOW,
  someAppraisal,
  TURN_OF_APPRAISER,
  TURN_OF_PERSON,
  type Appraisal,
  worksIn,
} from "./setup/appraisal";

let here: Appraisal;
const RATED = { hasil: "sesuai", perilaku: "di_atas" } as const;
const day = calendarDateOf;
const filter = (fields: Record<string, string> = {}) => appraiseeFilterSchema.parse(fields);

beforeEach(async () => {
  here = await someAppraisal();
});

async function people(fields: Record<string, string> = {}, actor = here.on(here.lurah, TURN_OF_APPRAISER)) {
  const page = await appraiseePage(actor, filter(fields));
  if (page === null || page === "no-period") throw new Error("no page");
  return page;
}

describe("pegawai yang saya nilai", () => {
  it("has each with SKP, progress, last feedback and evaluation, in the period that waits", async () => {
    await here.insert(aRealisasi(here.office.agency.id, here.ikiId, here.third.id));
    const page = await people();
    expect(page.period.name).toBe("Triwulan III 2026");
    expect(page.rows).toMatchObject([
      {
        ...{ name: "Siti Aminah", unit: "Kelurahan Menanggal", skpStatus: "approved", isAgreed: true },
        ...{ indicators: 2, reported: 1, lastFeedbackOn: null, status: "open", predikat: null },
        late: ["realisasi"],
      },
    ]);
    expect(page.counts).toEqual({ all: 1, waiting: 1, late: 1, done: 0 });
    expect(page.team.organisasi).toEqual({ predikat: "baik", unitName: "Kecamatan Gayungan" });
  });

  it("tells the late, and not whom a window is held open for", async () => {
    const after = here.on(here.lurah, AFTER_THE_WINDOW);
    const q = { periode: here.third.id };
    expect((await people(q, after)).rows[0]?.late).toEqual(["realisasi", "evaluation"]);
    await owner.query(
      `INSERT INTO window_extension (agency_id, id, period_id, kind, unit_id, opens_on, closes_on, reason, created_by)
       VALUES ($1, gen_random_uuid(), $2, 'evaluation', $3, '2026-10-11', '2026-10-20', 'Gangguan', $4)`,
      [here.office.agency.id, here.third.id, here.office.district.id, here.office.adminAccount.id],
    );
    expect((await people(q, after)).rows[0]?.late).toEqual(["realisasi"]);
  });

  it("is narrowed by name and by state, and by period", async () => {
    expect((await people({ q: "amin" })).rows).toHaveLength(1);
    expect((await people({ q: "100%" })).rows).toHaveLength(0);
    expect((await people({ keadaan: "dinilai" })).rows).toHaveLength(0);
    expect((await people({ keadaan: "menunggu" })).rows).toHaveLength(1);
    const year = await people({ periode: here.year.id });
    expect(year.period.name).toBe("Tahun 2026");
    expect(year.rows).toMatchObject([{ status: null, evaluationId: null }]);
  });

  it("goes on from page to page, sixty at a time", async () => {
    const { office } = here;
    const many = Array.from({ length: 61 }, (_, index) =>
      anEmployee(office.agency, { name: `Pegawai ${String(index).padStart(2, "0")}` }),
    );
    await here.insert(
      ...many,
      ...many.map((person) => aPlacement(person, office.village, office.clerkPosition)),
    );
    await refreshRelations(anActor({ agency: office.agency }));
    const first = await people();
    expect(first.rows).toHaveLength(60);
    expect(first.counts.all).toBe(62);
    const second = await people({ setelah: first.next ?? "" });
    expect(second.rows.map(({ name }) => name)).toEqual(["Pegawai 60", "Siti Aminah"]);
    expect(second.next).toBeNull();
  });

  it("shows somebody else's people only to his penyiap konsep", async () => {
    const { office } = here;
    const keeper = here.on(
      anActor({ agency: office.agency, account: office.keeperAccount }),
      TURN_OF_APPRAISER,
    );
    const asked = { untuk: office.lurah.id };
    expect(await appraiseePage(keeper, filter(asked))).toBeNull();
    await here.insert(aPreparer(office.lurah, office.keeperPerson));
    await worksIn(office.keeperPerson, office.village);
    const page = await people(asked, keeper);
    expect(page.preparedFor).toBe("Ratna Kusuma");
    expect(page.rows).toHaveLength(1);
    await worksIn(office.keeperPerson, office.bureau);
    expect(await appraiseePage(keeper, filter(asked))).toBeNull();
  });

  it("has the part that ended under oneself, and not the one that ended under another", async () => {
    const { office, skp } = here;
    await owner.query(
      "UPDATE skp SET ends_on = '2026-08-31', status = 'closed', close_reason = 'moved' WHERE id = $1",
      [skp.id],
    );
    await here.insert(
      anSkp(office.clerk, office.bureau, { startsOn: day("2026-09-01"), appraiser: office.camat }),
    );
    await owner.query("UPDATE appraisal_relation SET appraiser_id = $2 WHERE employee_id = $1", [
      office.clerk.id,
      office.camat.id,
    ]);
    const q = { periode: here.third.id };
    expect((await people(q)).rows).toMatchObject([
      { name: "Siti Aminah", endedOn: "2026-08-31", status: "open" },
    ]);
    const ofCamat = await people(q, here.on(here.camat, TURN_OF_APPRAISER));
    const clerks = ofCamat.rows.filter(({ employeeId }) => employeeId === office.clerk.id);
    expect(clerks).toMatchObject([{ endedOn: null, status: null }]);
  });
});

describe("the appraisal screen", () => {
  const page = async (actor = here.on(here.lurah, TURN_OF_APPRAISER), id = here.evaluation.id) => {
    const found = await evaluationPage(actor, id);
    if (found === null || found === "own") throw new Error(String(found));
    return found;
  };

  it("has results, suggestion, team, and what may be done", async () => {
    await here.insert(aRealisasi(here.office.agency.id, here.daysIkiId, here.third.id, { valueNumber: "4" }));
    const view = await page();
    expect(view).toMatchObject({
      person: { name: "Siti Aminah", jabatan: "Pengadministrasi Perkantoran", unit: "Kelurahan Menanggal" },
      appraiser: "Ratna Kusuma, Lurah Menanggal",
      superior: "Drs. Bagas Nugraha, Camat Gayungan",
      moves: ["draft", "appraise", "dismiss"],
      bar: null,
      suggestion: { basis: "capaian", rating: "di_atas" },
      organisasi: { predikat: "baik", unitName: "Kecamatan Gayungan" },
      isReader: false,
    });
    expect(view.results?.rhks[0]?.ikis).toHaveLength(2);
    expect(view.team?.counts.baik).toBe(0);
  });

  it("says why the ratings cannot be set yet", async () => {
    expect((await page(here.on(here.lurah, TURN_OF_PERSON))).bar).toContain("masih dapat menilai diri");
    expect((await page(here.on(here.lurah, AFTER_THE_WINDOW))).bar).toContain("sudah ditutup");
  });

  it("is read by roles that reach the unit, which is told apart, and by nobody else", async () => {
    expect((await page(here.office.keeper)).isReader).toBe(true);
    expect((await page(here.office.admin)).moves).toEqual([]);
    expect(await evaluationPage(here.stranger, here.evaluation.id)).toBeNull();
    expect(await evaluationPage(here.clerk, here.evaluation.id)).toBe("own");
    const system = anActor({ agency: here.office.agency, roles: ["admin_sistem"] });
    expect(await evaluationPage(system, here.evaluation.id)).toBeNull();
    const elsewhere = await someAppraisal();
    expect(await evaluationPage(elsewhere.lurah, here.evaluation.id)).toBeNull();
  });

  it("leads to the next that waits, and back", async () => {
    const { office } = here;
    const other = anEmployee(office.agency, { name: "Zainal Abidin" });
    const skp = anSkp(other, office.village, { appraiser: office.lurah });
    const theirs = anEvaluation(skp, other, here.third);
    await here.insert(other, aPlacement(other, office.village, office.clerkPosition), skp, theirs);
    await refreshRelations(anActor({ agency: office.agency }));
    expect((await page()).neighbours).toEqual({ previous: null, next: theirs.id });
    const lurah = here.on(here.lurah, TURN_OF_APPRAISER);
    expect((await page(lurah, theirs.id)).neighbours).toEqual({
      previous: here.evaluation.id,
      next: here.evaluation.id,
    });
  });

  it("of the year has the periods side by side, with their appraisers", async () => {
    const ofYear = anEvaluation(here.skp, here.office.clerk, here.year);
    const first = anEvaluation(here.skp, here.office.clerk, here.quarters[0], {
      ...{ rated: RATED, appraiser: here.office.lurah, status: "final" },
    });
    await here.insert(ofYear, first);
    const view = await page(here.on(here.lurah, day("2027-01-07")), ofYear.id);
    expect(view.parts.map(({ periodName, outcome }) => [periodName, outcome.kind])).toEqual([
      ["Triwulan I 2026", "rated"],
      ["Triwulan III 2026", "none"],
    ]);
    expect(view.parts[0]?.appraiser).toContain("Ratna Kusuma");
  });
});

describe("one's own", () => {
  const clerk = () => here.on(here.clerk, TURN_OF_APPRAISER);

  it("stays closed until it is opened", async () => {
    await owner.query("DELETE FROM evaluation WHERE agency_id = $1", [here.office.agency.id]);
    const set = anEvaluation(here.skp, here.office.clerk, here.third, {
      ...{ rated: RATED, appraiser: here.office.lurah, recommendation: "Pertahankan mutu laporan." },
    });
    await here.insert(set);
    const { lines, shown } = await ownEvaluations(clerk(), null);
    expect(lines).toMatchObject([{ isSealed: true, outcome: { kind: "none" } }]);
    expect(shown).toMatchObject({
      ...{ isSealed: true, deemedOn: "2026-10-12", moves: ["receive"], recommendation: null },
      ...{ outcome: { kind: "none" }, history: [] },
    });
    expect(JSON.stringify(shown)).not.toMatch(/Pertahankan|di_atas ekspektasi/);
    expect(await evaluationTasks(clerk())).toEqual([
      {
        href: `/evaluasi/saya?evaluasi=${set.id}`,
        label: "Buka hasil evaluasi Triwulan III 2026",
        dueOn: "2026-10-12",
      },
    ]);
  });

  it("then shows the result, why, and until when one may object", async () => {
    const ofYear = anEvaluation(here.skp, here.office.clerk, here.year, {
      ...{ rated: RATED, appraiser: here.office.lurah, status: "received" },
    });
    await here.insert(ofYear);
    const { shown } = await ownEvaluations(clerk(), ofYear.id);
    expect(shown).toMatchObject({
      ...{ outcome: { kind: "rated", rated: { predikat: "baik" } }, lastObjectionDay: "2026-10-22" },
      ...{ noObjectionBecause: null, moves: ["acknowledge", "object"] },
    });
    expect(shown?.expectations).toEqual(here.skp.plan.expectations);
    expect(await ownEvaluations(here.stranger, ofYear.id)).toEqual({ lines: [], shown: null });
  });

  it("asks for self-assessment while it is one's turn", async () => {
    const tasks = await evaluationTasks(here.on(here.clerk, TURN_OF_PERSON));
    expect(tasks).toMatchObject([{ label: "Nilai diri Anda untuk Triwulan III 2026", dueOn: "2026-10-05" }]);
    expect(await evaluationTasks(clerk())).toEqual([]);
  });
});

describe("what waits for those who decide", () => {
  it("people to appraise, and keberatan to explain and to decide", async () => {
    const lurah = here.on(here.lurah, TURN_OF_APPRAISER);
    expect(await evaluationTasks(lurah)).toMatchObject([
      { label: "1 pegawai menunggu evaluasi Triwulan III 2026", dueOn: "2026-10-10" },
    ]);
    const ofYear = anEvaluation(here.skp, here.office.clerk, here.year, {
      ...{ rated: RATED, appraiser: here.office.lurah, status: "objected" },
    });
    await here.insert(ofYear, anObjection(ofYear));
    expect(await objectionTasks(lurah)).toMatchObject([{ dueOn: "2026-10-19" }]);
    expect(await objectionTasks(here.on(here.camat, TURN_OF_APPRAISER))).toMatchObject([
      { dueOn: "2026-11-02", href: `/evaluasi/${ofYear.id}` },
    ]);
    expect(await objectionTasks(here.stranger)).toEqual([]);
    const read = await objectionOn(here.on(here.camat, TURN_OF_APPRAISER), ofYear.id);
    expect(read).toMatchObject({ isHeard: false, explainBy: "2026-10-19", decision: null });
    expect(await objectionOn(here.stranger, ofYear.id)).toBeNull();
  });
});

describe("predikat organisasi", () => {
  const asked = (unitId: string | null = null) => ({ unitId, periodId: here.third.id });

  it("of a unit and those below it, with who sets it and how their people stand", async () => {
    const page = await organisasiPage(here.on(here.camat, TURN_OF_APPRAISER), asked());
    expect(page).toMatchObject({
      unit: { name: "Kecamatan Gayungan", predikat: "baik", source: "own", maySet: false, version: 1 },
      under: [{ name: "Kelurahan Menanggal", predikat: "baik", source: "follows", maySet: false }],
    });
  });

  it("the administrator enters what an official sets; one below sees his own unit alone, without figures", async () => {
    const page = await organisasiPage(
      here.on(here.office.admin, TURN_OF_APPRAISER),
      asked(here.office.secretariat.id),
    );
    expect(page).toMatchObject({ unit: { maySet: true, source: "none" } });
    const own = await organisasiPage(here.on(here.clerk, TURN_OF_APPRAISER), asked());
    expect(own).toMatchObject({ unit: { name: "Kelurahan Menanggal", counts: null }, under: [] });
    expect(
      await organisasiPage(here.on(here.clerk, TURN_OF_APPRAISER), asked(here.office.bureau.id)),
    ).toBeNull();
  });
});
