import { beforeAll, describe, expect, it } from "vitest";
import { LATE_STEPS, lateWith, stepsDue, type Figures } from "@/lib/dashboard/figures";
import { rosterFilter } from "@/lib/dashboard/filter";
import { dashboard } from "@/lib/dashboard/server/dashboard";
import { onePageFor } from "@/lib/dashboard/server/one-page";
import { exportRoster, roster } from "@/lib/dashboard/server/roster";
import type { DashboardView } from "@/lib/dashboard/view";
import { pdfBytes } from "@/lib/document/server/pdf";
import { refreshRelations } from "@/lib/employee/server/relations";
import { PREDIKATS } from "@/lib/evaluation/rating";
import { periodsOfYear } from "@/lib/period/period";
import { anActor } from "../builders/account";
import { insert } from "../builders/db";
import { anEmployee, type BuiltEmployee } from "../builders/employee";
import { anEvaluation } from "../builders/evaluation";
import { aPeriod } from "../builders/period";
import { aPlacement } from "../builders/placement";
import { aDialog, anSkp, aRealisasi } from "../builders/skp";
import { pdfPages } from "../pdf-text";
import { anOffice, anOutsider, eventsOf, owner, type Office } from "./setup/office";

let office: Office;
const quarter = periodsOfYear(2026, "quarterly")[2];
let periodId: string;
const people: BuiltEmployee[] = [];

/** Thirty clerks of the kelurahan in every state, beside those of the office who have nothing yet. */
beforeAll(async () => {
  office = await anOffice();
  if (quarter === undefined) throw new Error("a year without a third quarter");
  const period = aPeriod(office.agency, quarter);
  periodId = period.id;
  await insert(owner, period);
  for (let at = 0; at < 30; at += 1) {
    const person = anEmployee(office.agency, { name: `Pegawai ${String(at).padStart(2, "0")}` });
    people.push(person);
    await insert(owner, person, aPlacement(person, office.village, office.clerkPosition));
    if (at % 6 === 5) continue;
    const status = at % 6 === 4 ? "submitted" : "approved";
    const skp = anSkp(person, office.village, { status, appraiser: office.lurah });
    await insert(owner, skp);
    // A third has had a dialog that both confirmed, a third one that waits for the lurah's word.
    const waits = at % 3 === 0 ? {} : { appraiserConfirmedAt: null };
    if (at % 3 < 2) await insert(owner, aDialog(skp, office.keeperAccount.id, waits));
    if (status === "submitted") continue;
    const iki = skp.plan.rhks[0]?.ikis[0]?.id ?? "";
    if (at % 6 !== 3) await insert(owner, aRealisasi(office.agency.id, iki, period.id));
    if (at % 6 === 2) continue;
    const rated = { hasil: at % 2 === 0 ? "di_atas" : "sesuai", perilaku: "sesuai" } as const;
    if (at % 6 === 3) await insert(owner, anEvaluation(skp, person, period));
    else {
      const golongan = at % 4 === 0 ? "IX" : "III/b";
      const reached = at === 0 ? "objected" : at < 12 ? "received" : "appraised";
      const given = { rated, appraiser: office.lurah, golongan, status: reached } as const;
      await insert(owner, anEvaluation(skp, person, period, given));
    }
  }
  await refreshRelations(anActor({ agency: office.agency }));
});

function thePeriod() {
  if (quarter === undefined) throw new Error("a year without a third quarter");
  return { ...quarter, id: periodId };
}

async function viewOf(unitId: string | null): Promise<DashboardView> {
  const view = await dashboard(office.admin, thePeriod(), unitId);
  if (view === null) throw new Error("no view");
  return view;
}

async function listed(filter: Record<string, string>): Promise<number> {
  const page = await roster(office.admin, thePeriod(), rosterFilter.parse(filter));
  return page?.total ?? -1;
}

describe("figures", () => {
  it("equal the list beneath them, on every unit and for every step and predikat", async () => {
    for (const unit of [office.city, office.secretariat, office.district, office.village, office.bureau]) {
      const { total, byGolongan } = await viewOf(unit.id);
      expect(await listed({ unit: unit.id })).toBe(total.people);
      for (const step of LATE_STEPS) {
        expect(await listed({ unit: unit.id, keadaan: step }), step).toBe(lateWith(total, step));
      }
      expect(await listed({ unit: unit.id, keadaan: "diterima" })).toBe(total.received);
      expect(await listed({ unit: unit.id, keadaan: "keberatan" })).toBe(total.objecting);
      for (const predikat of PREDIKATS) {
        expect(await listed({ unit: unit.id, predikat }), predikat).toBe(total.predikats[predikat]);
        for (const { group: golongan, counts } of byGolongan) {
          expect(await listed({ unit: unit.id, golongan, predikat }), golongan).toBe(counts[predikat]);
        }
      }
    }
    expect((await viewOf(office.village.id)).byGolongan.map(({ group }) => group)).toEqual(["PPPK", "III"]);
  });

  it("of a unit are those of the units below and its own people together", async () => {
    const { branches, total } = await viewOf(office.district.id);
    expect(branches.map(({ unitId }) => unitId)).toEqual([null, office.village.id]);
    const people = (figures: Figures) => figures.people;
    expect(branches.map(({ figures }) => people(figures)).reduce((a, b) => a + b, 0)).toBe(total.people);
    const village = await viewOf(office.village.id);
    expect(branches[1]?.figures).toEqual(village.total);
    expect(village.total).toMatchObject({
      people: 32,
      agreed: 20,
      submitted: 5,
      planned: 25,
      talked: 10,
      expected: 20,
      evaluated: 10,
      received: 4,
      objecting: 1,
    });
  });

  it("by appraiser equal the list of those whom each appraises, for every step", async () => {
    const lurah = { employeeId: office.lurah.id, name: "Ratna Kusuma" };
    const village = await viewOf(office.village.id);
    expect(village.lateAppraisers).toMatchObject({
      "belum-skp": [{ ...lurah, late: 11, expected: 31 }, { late: 1 }],
      "belum-dialog": [{ ...lurah, late: 15, expected: 25 }],
      "belum-realisasi": [{ ...lurah, late: 5, expected: 20 }],
      "belum-dievaluasi": [{ ...lurah, late: 10, expected: 20 }],
    });
    for (const unit of [office.city, office.district, office.village]) {
      const view = await viewOf(unit.id);
      for (const step of LATE_STEPS) {
        for (const { employeeId: penilai, late } of view.lateAppraisers[step]) {
          expect(await listed({ unit: unit.id, keadaan: step, penilai }), step).toBe(late);
        }
      }
    }
  });

  it("of a period that runs say which one was evaluated last, of the unit that is shown", async () => {
    const [, , , fourth] = periodsOfYear(2026, "quarterly");
    if (fourth === undefined) throw new Error("a year without a fourth quarter");
    const running = aPeriod(office.agency, fourth);
    await insert(owner, running);
    const choice = { ...fourth, id: running.id };
    const village = await dashboard(office.admin, choice, office.village.id);
    expect(village).toMatchObject({ isEvaluated: false, lastEvaluated: { id: periodId, ordinal: 3 } });
    expect(village?.lateAppraisers["belum-dievaluasi"]).toEqual([]);
    // A dialog is one of the year: in each of its periods as many never had one.
    expect(village?.total).toMatchObject({ planned: 25, talked: 10 });
    expect((await dashboard(office.admin, choice, office.bureau.id))?.lastEvaluated).toBeNull();
    expect((await viewOf(office.village.id)).lastEvaluated).toBeNull();
  });

  it("are seen where a role reaches or one leads, and nowhere else", async () => {
    const period = thePeriod();
    expect((await dashboard(office.keeper, period, null))?.unit.id).toBe(office.district.id);
    expect(await dashboard(office.keeper, period, office.bureau.id)).toBeNull();
    const lurah = anActor({ agency: office.agency, employeeId: office.lurah.id });
    expect((await dashboard(lurah, period, null))?.unit.id).toBe(office.village.id);
    expect(await dashboard(lurah, period, office.district.id)).toBeNull();
    expect(await roster(lurah, period, rosterFilter.parse({ unit: office.district.id }))).toBeNull();
    expect(await dashboard(office.clerkActor, period, null)).toBeNull();
    expect(await dashboard(anOutsider(office, "admin_sistem"), period, null)).toBeNull();
  });
});

describe("the list", () => {
  it("goes by name, 25 at a time, without a gap", async () => {
    const filter = rosterFilter.parse({ unit: office.village.id });
    const first = await roster(office.admin, thePeriod(), filter);
    const second = await roster(office.admin, thePeriod(), { ...filter, setelah: first?.next ?? undefined });
    const names = [...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ name }) => name);
    expect(first?.rows).toHaveLength(25);
    expect(second?.next).toBeNull();
    expect(names).toHaveLength(32);
    expect(names).toEqual(names.toSorted());
  });

  it("leaves as a file only after that is in the trail", async () => {
    const filter = rosterFilter.parse({ unit: office.village.id, keadaan: "belum-skp" });
    const pieces = await exportRoster(office.admin, thePeriod(), filter, "csv");
    const rows = [];
    for await (const piece of pieces ?? []) rows.push(...piece);
    expect(rows).toHaveLength(12);
    const events = await eventsOf(office);
    expect(events.at(-1)).toMatchObject({
      key: "list.exported",
      detail: { list: "monitoring-kinerja", rows: 12 },
    });
  });
});

describe("the page for the pimpinan", () => {
  it("has the figures of the dashboard, on one page, and is in the trail", async () => {
    for (const unit of [office.city, office.district, office.village]) {
      const view = await viewOf(unit.id);
      const sheet = await onePageFor(office.admin, thePeriod(), unit.id);
      if (sheet === null) throw new Error("no page");
      const late = stepsDue(view.isEvaluated).map((step) => lateWith(view.total, step));
      expect(sheet.steps.map((step) => step.late)).toEqual(late);
      expect(sheet.predikats.map(({ count }) => count)).toEqual(
        PREDIKATS.map((predikat) => view.total.predikats[predikat]),
      );
      expect(sheet.units.map(({ name, people }) => [name, people])).toEqual(
        view.branches.map(({ name, figures }) => [name, figures.people]),
      );
      const pages = pdfPages(await pdfBytes({ print: "overview", sheet }));
      expect(pages).toHaveLength(1);
      expect(pages[0]).toContain(view.unit.name);
    }
    const { total } = await viewOf(office.village.id);
    expect((await eventsOf(office)).at(-1)).toMatchObject({
      key: "list.exported",
      detail: { list: "ringkasan-pimpinan", format: "pdf", rows: total.people },
    });
  });

  it("is there where the dashboard is, and nowhere else", async () => {
    const before = (await eventsOf(office)).length;
    expect(await onePageFor(office.keeper, thePeriod(), office.bureau.id)).toBeNull();
    expect(await onePageFor(office.clerkActor, thePeriod(), null)).toBeNull();
    expect(await onePageFor(anOutsider(office, "admin_sistem"), thePeriod(), null)).toBeNull();
    expect((await eventsOf(office)).length).toBe(before);
  });
});
