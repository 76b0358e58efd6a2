import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { describeEvent } from "@/lib/audit/describe";
import type { Json } from "@/lib/db/event";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { periodsOfYear } from "@/lib/period/period";
import type { ChangeWindowsInput } from "@/lib/period/schema";
import { changeWindows } from "@/lib/period/server/commands/change-windows";
import { createPeriods } from "@/lib/period/server/commands/create-periods";
import { periodToEdit, schedule } from "@/lib/period/server/schedule";
import { anActor } from "../builders/account";
import { anAgency, aUnit, type BuiltAgency } from "../builders/agency";
import { insert } from "../builders/db";
import { aPeriod } from "../builders/period";
import { eventsOf, owner } from "./setup/unit-history";

const day = calendarDateOf;

let agency: BuiltAgency;
let admin: Actor;

beforeEach(async () => {
  agency = anAgency();
  await insert(owner, agency);
  admin = anActor({ agency, roles: ["admin_instansi"] });
});

async function countOf(table: "period" | "period_window"): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE agency_id = $1`,
    [agency.id],
  );
  return rows[0]?.count ?? 0;
}

/** The windows that January 2026 begins with. */
function asBegun(periodId: string, given: Partial<ChangeWindowsInput> = {}): ChangeWindowsInput {
  return {
    periodId,
    version: 1,
    planningOpens: null,
    planningCloses: null,
    realisasiOpens: day("2026-01-01"),
    realisasiCloses: day("2026-02-05"),
    evaluationOpens: day("2026-02-01"),
    evaluationCloses: day("2026-02-10"),
    objectionOpens: day("2026-02-01"),
    objectionCloses: day("2026-02-24"),
    ...given,
  };
}

const later = { evaluationCloses: day("2026-02-12"), objectionCloses: day("2026-02-26") };

async function aJanuary(of: BuiltAgency = agency): Promise<string> {
  const [january] = periodsOfYear(2026, "monthly");
  if (january === undefined) throw new Error("a year has a January");
  const built = aPeriod(of, january);
  await insert(owner, built);
  return built.id;
}

describe("the periods of a year", () => {
  it.each([
    ["monthly", 12, 36],
    ["quarterly", 4, 12],
    ["annual", 1, 4],
  ] as const)("%s: %i periods with %i windows, each with an event", async (rhythm, periods, windows) => {
    const made = await createPeriods(admin, { year: 2027, rhythm });
    expect(made).toEqual({ ok: true, value: { year: 2027, added: periods } });
    expect([await countOf("period"), await countOf("period_window")]).toEqual([periods, windows]);
    const events = await eventsOf(agency);
    expect(events).toHaveLength(periods);
    expect(new Set(events.map(({ key }) => key))).toEqual(new Set(["period.created"]));
  });

  it("are refused a second time, and nothing is added", async () => {
    await createPeriods(admin, { year: 2027, rhythm: "quarterly" });
    expect(await createPeriods(admin, { year: 2027, rhythm: "quarterly" })).toEqual({
      ok: false,
      refusal: { code: "exists", year: 2027, rhythm: "quarterly" },
    });
    expect(await countOf("period")).toBe(4);
    expect((await eventsOf(agency)).at(-1)).toMatchObject({
      key: "access.denied",
      detail: { code: "exists", attempted: "period.created" },
    });
  });

  it("are filled up where one is there, which stays as it was", async () => {
    const id = await aJanuary();
    await changeWindows(admin, asBegun(id, later));
    const made = await createPeriods(admin, { year: 2026, rhythm: "monthly" });
    expect(made).toEqual({ ok: true, value: { year: 2026, added: 11 } });
    const kept = await periodToEdit(admin, id);
    expect(kept?.windows.find(({ kind }) => kind === "evaluation")?.closesOn).toBe("2026-02-12");
  });

  it("made by two people at once are made once", async () => {
    const outcomes = await Promise.all([
      createPeriods(admin, { year: 2028, rhythm: "monthly" }),
      createPeriods(admin, { year: 2028, rhythm: "monthly" }),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.refusal.code)).sort()).toEqual([
      "exists",
      "ok",
    ]);
    expect([await countOf("period"), await countOf("period_window")]).toEqual([12, 36]);
  });

  it("need a role for the whole agency", async () => {
    const top = aUnit(agency);
    await insert(owner, top);
    const local = anActor({ agency, roles: [{ role: "admin_instansi", unitId: top.id }] });
    expect(await createPeriods(local, { year: 2027, rhythm: "annual" })).toEqual({
      ok: false,
      refusal: { code: "out-of-reach" },
    });
    expect(await countOf("period")).toBe(0);
  });
});

describe("the windows of a period", () => {
  it("are set anew, with before and after in an event that names the period", async () => {
    const id = await aJanuary();
    expect(await changeWindows(admin, asBegun(id, later))).toEqual({ ok: true, value: { year: 2026 } });
    const [event] = await eventsOf(agency);
    expect(event).toMatchObject({
      key: "period.changed",
      subject_id: id,
      detail: {
        name: "Januari 2026",
        changes: {
          evaluationCloses: { before: "2026-02-10", after: "2026-02-12" },
          objectionCloses: { before: "2026-02-24", after: "2026-02-26" },
        },
      },
    });
    const told = describeEvent(
      {
        key: "period.changed",
        subjectId: id,
        detail: (event?.detail ?? {}) as Json,
        actorName: "Siti",
      },
      { names: new Map(), values: {} },
    );
    expect(told.sentence).toBe("Siti mengubah jadwal periode Januari 2026");
    expect(told.lines.map(({ label }) => label)).toContain("Evaluasi ditutup");
  });

  it.each([
    ["nothing else", {}, "unchanged"],
    ["a version that somebody else has raised", { version: 9, ...later }, "stale"],
    ["an evaluation that closes with the period", { evaluationCloses: day("2026-01-31") }, "window-fault"],
    ["13 days for keberatan", { objectionCloses: day("2026-02-23") }, "window-fault"],
    [
      "planning within a month",
      { planningOpens: day("2026-01-01"), planningCloses: day("2026-01-05") },
      "planning-not-annual",
    ],
  ] as const)("are refused for %s, and stay", async (_what, given, code) => {
    const id = await aJanuary();
    expect(await changeWindows(admin, asBegun(id, given))).toMatchObject({ ok: false, refusal: { code } });
    const kept = await periodToEdit(admin, id);
    expect(kept).toMatchObject({ version: 1 });
    expect(kept?.windows.map(({ closesOn }) => closesOn)).toEqual(["2026-02-05", "2026-02-10", "2026-02-24"]);
  });

  it("of a year may not be without planning", async () => {
    await createPeriods(admin, { year: 2026, rhythm: "annual" });
    const [year] = (await schedule(admin, 2026)).groups[0]?.periods ?? [];
    expect(
      await changeWindows(
        admin,
        asBegun(year?.id ?? "", { evaluationCloses: day("2027-01-10"), objectionCloses: day("2027-01-30") }),
      ),
    ).toMatchObject({ refusal: { code: "planning-missing" } });
  });

  it("changed by two people at once: the second is told that it is stale", async () => {
    const id = await aJanuary();
    const outcomes = await Promise.all([
      changeWindows(admin, asBegun(id, later)),
      changeWindows(admin, asBegun(id, { realisasiCloses: day("2026-02-07") })),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.refusal.code)).sort()).toEqual([
      "ok",
      "stale",
    ]);
    expect(await countOf("period_window")).toBe(3);
  });

  it("of another agency look like those of a period that is not there", async () => {
    const foreign = anAgency();
    await insert(owner, foreign);
    const id = await aJanuary(foreign);
    expect(await changeWindows(admin, asBegun(id, later))).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
    expect(await periodToEdit(admin, id)).toBeNull();
  });

  it.each(["inspektorat", "pimpinan", "admin_sistem", "pengelola_kinerja"] as const)(
    "may not be changed by %s",
    async (role) => {
      const id = await aJanuary();
      expect(await changeWindows(anActor({ agency, roles: [role] }), asBegun(id, later))).toMatchObject({
        refusal: { code: "out-of-reach" },
      });
    },
  );
});

describe("the schedule of a year", () => {
  it("has the longest rhythm first and says how each window stands to the second", async () => {
    await createPeriods(admin, { year: 2026, rhythm: "monthly" });
    await createPeriods(admin, { year: 2026, rhythm: "annual" });
    const lastSecond = await schedule(admin, 2026, new Date("2026-02-05T23:59:59.999+07:00"));
    expect(lastSecond.groups.map(({ rhythm, periods }) => [rhythm, periods.length])).toEqual([
      ["annual", 1],
      ["monthly", 12],
    ]);
    const statesOf = (view: typeof lastSecond) =>
      view.groups[1]?.periods[0]?.windows.map(({ kind, state }) => [kind, state]);
    expect(statesOf(lastSecond)).toEqual([
      ["realisasi", "open"],
      ["evaluation", "open"],
      ["objection", "open"],
    ]);
    const next = await schedule(admin, 2026, new Date("2026-02-06T00:00:00+07:00"));
    expect(statesOf(next)?.[0]).toEqual(["realisasi", "closed"]);
    const before = await schedule(admin, 2026, new Date("2026-01-31T23:00:00+07:00"));
    expect(statesOf(before)?.[1]).toEqual(["evaluation", "before"]);
    expect(lastSecond.groups[1]?.periods.filter(({ isNow }) => isNow).map(({ name }) => name)).toEqual([
      "November 2026",
    ]);
  });

  it("holds nothing of another agency, and is read-only without the right", async () => {
    const foreign = anAgency();
    await insert(owner, foreign);
    await aJanuary(foreign);
    const view = await schedule(anActor({ agency, roles: ["pimpinan"] }), 2026);
    expect(view).toEqual({ year: 2026, years: [2026], groups: [], canEdit: false });
  });
});
