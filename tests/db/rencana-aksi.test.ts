import { beforeEach, describe, expect, it } from "vitest";
import { addImprovementSchema } from "@/lib/evaluation/improvement-schema";
import {
  addImprovement,
  beginImprovement,
  changeImprovement,
  explainImprovement,
  reportImprovement,
} from "@/lib/evaluation/server/commands/improve-unit";
import { tellOverdue } from "@/lib/evaluation/server/commands/tell-overdue";
import { improvementList, improvementPage } from "@/lib/evaluation/server/improvement-page";
import { evaluationTasks } from "@/lib/evaluation/server/tasks";
import { addActionSchema, recordStepSchema } from "@/lib/iku/rencana-aksi";
import { addAction, recordStep, removeAction, rencanaAksiPage } from "@/lib/iku/server/rencana-aksi";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { deliverOutbox } from "@/lib/notification/server/deliver";
import { anActor } from "../builders/account";
import { aPeriod, type BuiltPeriod } from "../builders/period";
import { periodsOfYear } from "@/lib/period/period";
import { insert } from "../builders/db";
import { someAppraisal, TURN_OF_APPRAISER, type Appraisal } from "./setup/appraisal";
import { anOutsider, eventsOf, owner } from "./setup/office";
import { anSkpOffice, type SkpOffice } from "./setup/skp-office";

let office: SkpOffice;
let quarters: readonly BuiltPeriod[];

beforeEach(async () => {
  office = await anSkpOffice();
  quarters = periodsOfYear(2026, "quarterly").map((period) => aPeriod(office.agency, period));
  await insert(owner, ...quarters);
});

function adding(fields: Record<string, unknown> = {}) {
  return addActionSchema.parse({
    ...{ unitId: office.district.id, year: "2026", text: "Pelayanan keliling", unitName: "kegiatan" },
    ...{ periodIds: quarters.map(({ id }) => id), targets: ["3", "", "2,5", "0"] },
    ...fields,
  });
}

const shown = (actor = office.camatActor) =>
  rencanaAksiPage(actor, { unitId: office.district.id, year: 2026 });

async function steps() {
  return (await shown())?.actions[0]?.steps ?? [];
}

describe("the rencana aksi of a unit", () => {
  it("has a target in the periods for which one was given, exact, and is written by the unit's head", async () => {
    expect(await addAction(office.camatActor, adding())).toMatchObject({ ok: true });
    expect(await steps()).toMatchObject([
      { periodName: "Triwulan I 2026", target: "3", value: null, hasBegun: true },
      { periodName: "Triwulan III 2026", target: "2.5" },
      { periodName: "Triwulan IV 2026", target: "0" },
    ]);
    expect(await shown(office.clerkActor)).toMatchObject({ mayEdit: false, actions: [{}] });
  });

  it("takes a figure, a negative one too, and an empty field takes it back; who was late is told", async () => {
    await addAction(office.camatActor, adding());
    const [step] = await steps();
    const typed = (version: number, value: string) =>
      recordStepSchema.parse({ stepId: step?.id ?? "", version, value, note: "" });
    expect(await recordStep(office.camatActor, typed(1, "-1,25"))).toMatchObject({ ok: true });
    expect((await steps())[0]?.value).toBe("-1.25");
    expect(await recordStep(office.camatActor, typed(1, "4"))).toMatchObject({ refusal: { code: "stale" } });
    const [action] = (await shown())?.actions ?? [];
    const key = { actionId: action?.id ?? "", version: 1 };
    expect(await removeAction(office.camatActor, key)).toMatchObject({ refusal: { code: "has-figures" } });
    expect(await recordStep(office.camatActor, typed(2, ""))).toMatchObject({ ok: true });
    expect(await removeAction(office.camatActor, key)).toMatchObject({ ok: true });
    expect((await shown())?.actions).toEqual([]);
    const keys = (await eventsOf(office))
      .map(({ key }) => key)
      .filter((key) => key.startsWith("rencana-aksi."));
    expect(keys).toEqual([
      ...["rencana-aksi.added", "rencana-aksi.recorded", "rencana-aksi.recorded", "rencana-aksi.removed"],
    ]);
  });

  it("is not there for others to change, nor to see from outside", async () => {
    await addAction(office.camatActor, adding());
    const [step] = await steps();
    const input = recordStepSchema.parse({ stepId: step?.id ?? "", version: 1, value: "9" });
    for (const actor of [office.clerkActor, office.strangerActor, office.lurahActor]) {
      expect(await recordStep(actor, input)).toMatchObject({ refusal: { code: "not-found" } });
      expect(await addAction(actor, adding())).toMatchObject({ refusal: { code: "not-found" } });
    }
    expect(await shown(office.strangerActor)).toBeNull();
  });
});

describe("what is typed", () => {
  it("must be a figure, and aim at something in one period at least", () => {
    const read = (targets: readonly string[]) =>
      addActionSchema.safeParse({ ...adding(), ikuId: "", targets, periodIds: quarters.map(({ id }) => id) });
    expect(read(["", "", "", ""]).error?.issues.map(({ path }) => path[0])).toEqual(["targets"]);
    expect(read(["dua", "", "", ""]).success).toBe(false);
    expect(read(["0", "", "", ""]).success).toBe(true);
  });
});

describe("the improvement plan of a unit", () => {
  let here: Appraisal;

  beforeEach(async () => {
    here = await someAppraisal();
  });

  const head = () => here.on(here.camat, TURN_OF_APPRAISER);
  const clerk = () => here.on(here.clerk, TURN_OF_APPRAISER);

  /** The plan of the kecamatan, whose predikat is set, begun by the camat. */
  async function begun(): Promise<string> {
    const [unitId, periodId] = [here.office.district.id, here.third.id];
    const done = await beginImprovement(head(), { unitId, periodId, cause: "Loket kurang satu petugas." });
    if (!done.ok) throw new Error(done.refusal.code);
    return done.value.planId;
  }

  const task = (planId: string, fields: Record<string, string> = {}) =>
    addImprovementSchema.parse({
      ...{ planId, text: "Membuka loket kedua", ownerId: here.office.clerk.id, dueOn: "2026-10-20" },
      ...fields,
    });

  it("is begun by the unit's head after a predikat, once", async () => {
    const { district } = here.office;
    const at = { unitId: district.id, periodId: here.third.id, cause: "Loket kurang satu petugas." };
    expect(await beginImprovement(clerk(), at)).toMatchObject({ refusal: { code: "not-found" } });
    const [, second] = here.quarters;
    expect(await beginImprovement(head(), { ...at, periodId: second.id })).toMatchObject({
      refusal: { code: "not-set" },
    });
    const both = await Promise.all([beginImprovement(head(), at), beginImprovement(head(), at)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "already" } });
  });

  it("gives tasks to people of the unit, who are told, say how far they are, and are seen to be late", async () => {
    const planId = await begun();
    const { stranger, clerk: person, agency } = here.office;
    expect(await addImprovement(head(), task(planId, { ownerId: stranger.id }))).toMatchObject({
      refusal: { code: "not-theirs" },
    });
    expect(await addImprovement(head(), task(planId, { dueOn: "2026-10-06" }))).toMatchObject({
      refusal: { code: "due-past" },
    });
    expect(await addImprovement(clerk(), task(planId))).toMatchObject({ refusal: { code: "not-found" } });
    expect(await addImprovement(head(), task(planId))).toMatchObject({ ok: true });
    const before = await improvementPage(clerk(), planId);
    expect(before).toMatchObject({ isHead: false, tasks: [{ state: "running", mayReport: true }] });
    const [given] = before?.tasks ?? [];
    if (given === undefined) throw new Error("no task");
    expect((await evaluationTasks(clerk())).map(({ href }) => href)).toContain(
      `/rencana-perbaikan/${planId}`,
    );
    const late = here.on(here.clerk, calendarDateOf("2026-10-21"));
    expect((await improvementList(late, { filter: "terlambat", after: null })).counts).toEqual({
      ...{ open: 1, overdue: 1, done: 0 },
    });
    const progress = { actionId: given.id, version: given.version, progress: 40, text: "Petugas dipilih." };
    expect(await reportImprovement(here.on(here.stranger, TURN_OF_APPRAISER), progress)).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await reportImprovement(clerk(), progress)).toMatchObject({ ok: true });
    expect(await reportImprovement(clerk(), progress)).toMatchObject({ refusal: { code: "stale" } });
    const done = { ...progress, version: 2, progress: 100, text: "Loket kedua dibuka." };
    expect(await reportImprovement(late, done)).toMatchObject({ ok: true });
    expect(await improvementPage(head(), planId)).toMatchObject({
      tasks: [{ state: "done-late", progress: 100, notes: [{ progress: 100 }, { progress: 40 }] }],
    });
    await deliverOutbox();
    const { rows } = await owner.query<{ title: string }>(
      "SELECT title FROM notification WHERE agency_id = $1 ORDER BY created_at, title",
      [agency.id],
    );
    expect(rows.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        "Tindakan perbaikan Kecamatan Gayungan untuk Anda",
        "Kemajuan rencana perbaikan Kecamatan Gayungan: 100 %",
      ]),
    );
    expect(person.id).toBe(given.ownerId);
  });

  it("tells the owner of a late task once for each day, and the head sees it among what waits for him", async () => {
    const planId = await begun();
    await addImprovement(head(), task(planId));
    const { agency } = here.office;
    const worker = (today: string) => anActor({ agency, today: calendarDateOf(today) });
    const told = async (): Promise<number> => {
      await deliverOutbox();
      const { rows } = await owner.query<{ count: number }>(
        "SELECT count(*)::int AS count FROM notification WHERE agency_id = $1 AND topic = 'improvement.overdue' AND account_id = $2",
        [agency.id, here.office.clerkAccount.id],
      );
      return rows[0]?.count ?? 0;
    };
    const [onDay, after] = [calendarDateOf("2026-10-20"), calendarDateOf("2026-10-21")];
    expect(await tellOverdue(worker(onDay))).toBe(0);
    const both = await Promise.all([tellOverdue(worker(after)), tellOverdue(worker(after))]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await tellOverdue(worker("2026-10-22"))).toBe(0);
    expect(await told()).toBe(1);
    const late = { href: "/rencana-perbaikan?keadaan=terlambat", dueOn: onDay };
    expect(await evaluationTasks(here.on(here.camat, onDay))).not.toContainEqual(
      expect.objectContaining({ href: late.href }),
    );
    expect(await evaluationTasks(here.on(here.camat, after))).toContainEqual({
      ...late,
      label: "1 tindakan perbaikan Kecamatan Gayungan terlambat",
    });
    expect(await evaluationTasks(here.on(here.lurah, after))).not.toContainEqual(
      expect.objectContaining({ href: late.href }),
    );
    expect(await evaluationTasks(here.on(here.clerk, after))).toContainEqual(
      expect.objectContaining({ href: `/rencana-perbaikan/${planId}`, dueOn: onDay }),
    );
    // Put off and late again, it is told again.
    const [given] = (await improvementPage(head(), planId))?.tasks ?? [];
    if (given === undefined) throw new Error("no task");
    const { id: actionId, version, text, ownerId } = given;
    const later = { actionId, version, text, ownerId, dueOn: calendarDateOf("2026-10-25") };
    expect(await changeImprovement(head(), later)).toMatchObject({ ok: true });
    expect(await tellOverdue(worker("2026-10-26"))).toBe(1);
    expect(await told()).toBe(2);
  });

  it("is changed by the head with what it was on record, and read by nobody from elsewhere", async () => {
    const planId = await begun();
    await addImprovement(head(), task(planId));
    const [given] = (await improvementPage(head(), planId))?.tasks ?? [];
    if (given === undefined) throw new Error("no task");
    const change = {
      ...{ actionId: given.id, version: given.version, text: given.text },
      ...{ ownerId: here.office.lurah.id, dueOn: calendarDateOf("2026-10-25") },
    };
    expect(await changeImprovement(clerk(), change)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await changeImprovement(head(), change)).toMatchObject({ ok: true });
    expect(await changeImprovement(head(), change)).toMatchObject({ refusal: { code: "unchanged" } });
    const event = (await eventsOf(here.office)).find(({ key }) => key === "improvement.changed");
    expect(event?.detail).toMatchObject({ to: { before: "2026-10-20", after: "2026-10-25" } });
    const cause = { planId, version: 1, cause: "Dua petugas cuti bersamaan." };
    expect(await explainImprovement(head(), cause)).toMatchObject({ ok: true });
    expect(await explainImprovement(head(), { ...cause, cause: "Lain." })).toMatchObject({
      refusal: { code: "stale" },
    });
    const elsewhere = await someAppraisal();
    const others = [
      ...[elsewhere.camat, here.on(here.stranger, TURN_OF_APPRAISER)],
      ...[anOutsider(here.office, "admin_sistem")],
    ];
    for (const actor of others) {
      expect(await improvementPage(actor, planId)).toBeNull();
      expect((await improvementList(actor, { filter: "berjalan", after: null })).rows).toEqual([]);
    }
    expect(await improvementPage(anOutsider(here.office, "inspektorat"), planId)).toMatchObject({
      isHead: false,
    });
  });
});
