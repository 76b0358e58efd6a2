import { beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_KEBIJAKAN } from "@/lib/agency/kebijakan";
import { read } from "@/lib/db/server/door";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { extendWindowSchema } from "@/lib/period/extension-schema";
import { periodsOfYear } from "@/lib/period/period";
import { endExtension, extendWindow } from "@/lib/period/server/commands/extend-window";
import { periodExtensions } from "@/lib/period/server/extensions";
import { windowFor, windowsFor } from "@/lib/period/server/open-window";
import type { WindowKind } from "@/lib/period/window";
import { anActor } from "../builders/account";
import { anAgency } from "../builders/agency";
import { insert } from "../builders/db";
import { anExtension } from "../builders/extension";
import { aPeriod, type BuiltPeriod } from "../builders/period";
import { anOffice, anOutsider, eventsOf, owner, type Office } from "./setup/office";

let office: Office;
let quarter: BuiltPeriod;
let year: BuiltPeriod;

const day = calendarDateOf;
/** The window for the realisasi of the third quarter closes on 5 October; today is 23 November. */
const NOW = new Date("2026-11-23T09:00:00+07:00");
const [, , third] = periodsOfYear(2026, "quarterly");
const [whole] = periodsOfYear(2026, "annual");

beforeEach(async () => {
  office = await anOffice();
  if (third === undefined || whole === undefined) throw new Error("a year has quarters");
  quarter = aPeriod(office.agency, third);
  year = aPeriod(office.agency, whole);
  await insert(owner, quarter, year);
});

const clerk = () => ({ employeeId: office.clerk.id, unitId: office.village.id, groupKey: null });
const stranger = () => ({ employeeId: office.stranger.id, unitId: office.bureau.id, groupKey: "guru" });

async function openTo(kind: WindowKind = "realisasi", now = NOW): Promise<Record<string, boolean>> {
  const found = await read(office.clerkActor, (tx) =>
    windowsFor(tx, office.clerkActor, { periodId: quarter.id, kind }, [clerk(), stranger()], now),
  );
  return {
    clerk: found.get(office.clerk.id)?.allowed ?? false,
    stranger: found.get(office.stranger.id)?.allowed ?? false,
  };
}

const extended = { kind: "realisasi", opensOn: day("2026-11-20"), closesOn: day("2026-11-30") } as const;

describe("an extension holds a window open for", () => {
  it("nobody where there is none", async () => {
    expect(await openTo()).toEqual({ clerk: false, stranger: false });
  });

  it.each([
    ["a person", () => ({ employeeId: office.clerk.id }), { clerk: true, stranger: false }],
    ["his or her unit", () => ({ unitId: office.village.id }), { clerk: true, stranger: false }],
    ["a unit above", () => ({ unitId: office.district.id }), { clerk: true, stranger: false }],
    ["a unit above both", () => ({ unitId: office.secretariat.id }), { clerk: true, stranger: true }],
    ["a group", () => ({ groupKey: "guru" }), { clerk: false, stranger: true }],
    ["everybody", () => ({}), { clerk: true, stranger: true }],
  ] as const)("%s", async (_what, target, open) => {
    await insert(owner, anExtension(quarter, office.adminAccount, { ...extended, ...target() }));
    expect(await openTo()).toEqual(open);
    expect(await openTo("evaluation")).toEqual({ clerk: false, stranger: false });
    expect(await openTo("realisasi", new Date("2026-12-01T00:00:00+07:00"))).toMatchObject({ clerk: false });
  });

  it("says whom to ask: the nearest pengelola kinerja, then the administrator, never the person", async () => {
    const decision = await read(office.clerkActor, (tx) =>
      windowFor(tx, office.clerkActor, { ...clerk(), periodId: quarter.id, kind: "realisasi" }, NOW),
    );
    expect(decision).toMatchObject({
      allowed: false,
      reason: {
        state: "closed",
        at: new Date("2026-10-05T23:59:59+07:00"),
        periodName: "Triwulan III 2026",
        contacts: ["Dimas Saputra (Pengelola kinerja)", "Wulan Pertiwi (Admin kepegawaian (BKPSDM))"],
      },
    });
    const keeper = { employeeId: office.keeperPerson.id, unitId: office.district.id, groupKey: null };
    const own = await read(office.keeper, (tx) =>
      windowFor(tx, office.keeper, { ...keeper, periodId: quarter.id, kind: "realisasi" }, NOW),
    );
    expect(own).toMatchObject({ reason: { contacts: ["Wulan Pertiwi (Admin kepegawaian (BKPSDM))"] } });
  });

  it("planning is that of the year, whatever period is asked", async () => {
    const inJanuary = new Date("2026-01-15T09:00:00+07:00");
    const decision = await read(office.clerkActor, (tx) =>
      windowFor(tx, office.clerkActor, { ...clerk(), periodId: quarter.id, kind: "planning" }, inJanuary),
    );
    expect(decision).toMatchObject({ allowed: true, window: { periodName: "Tahun 2026" } });
  });

  it("a period of another agency is not scheduled", async () => {
    const foreign = anAgency();
    if (third === undefined) throw new Error("a year has quarters");
    const theirs = aPeriod(foreign, third);
    await insert(owner, foreign, theirs);
    const decision = await read(office.clerkActor, (tx) =>
      windowFor(tx, office.clerkActor, { ...clerk(), periodId: theirs.id, kind: "realisasi" }, NOW),
    );
    expect(decision).toMatchObject({ allowed: false, reason: { state: "unscheduled" } });
  });
});

type Fields = Partial<Record<string, string>>;

function asked(fields: Fields) {
  return extendWindowSchema.parse({
    periodId: quarter.id,
    kind: "realisasi",
    target: "person",
    employeeId: office.clerk.id,
    closesOn: "2026-12-05",
    reason: "Dinas luar selama dua pekan",
    ...fields,
  });
}

describe("extending", () => {
  it("is recorded for whom, until when and why, and opens from today", async () => {
    expect(await extendWindow(office.keeper, asked({}))).toEqual({
      ok: true,
      value: { periodId: quarter.id },
    });
    expect(await openTo()).toEqual({ clerk: true, stranger: false });
    expect((await eventsOf(office)).at(-1)).toMatchObject({
      key: "period.window-extended",
      subject_id: quarter.id,
      detail: {
        name: "Triwulan III 2026",
        window: "realisasi",
        employeeId: office.clerk.id,
        opensOn: "2026-11-23",
        closesOn: "2026-12-05",
        reason: "Dinas luar selama dua pekan",
      },
    });
  });

  it.each<[string, () => Fields, string]>([
    ["a person of another unit", () => ({ employeeId: office.stranger.id }), "out-of-reach"],
    ["oneself", () => ({ employeeId: office.keeperPerson.id }), "own-record"],
    ["nobody known", () => ({ employeeId: office.village.id }), "target-unknown"],
    ["another unit", () => ({ target: "unit", unitId: office.bureau.id }), "out-of-reach"],
    ["a group", () => ({ target: "group", groupKey: "guru" }), "out-of-reach"],
    ["everybody", () => ({ target: "agency" }), "out-of-reach"],
    ["a period that is not there", () => ({ periodId: office.village.id }), "not-found"],
    ["planning of a quarter", () => ({ kind: "planning" }), "window-missing"],
    ["a day gone by", () => ({ closesOn: "2026-11-22" }), "in-the-past"],
    ["more than half a year", () => ({ closesOn: "2027-05-24" }), "too-long"],
  ])("by the pengelola of a unit for %s is refused", async (_what, given, code) => {
    expect(await extendWindow(office.keeper, asked(given()))).toMatchObject({ ok: false, refusal: { code } });
    expect(await openTo()).toEqual({ clerk: false, stranger: false });
    expect((await eventsOf(office)).at(-1)).toMatchObject({ key: "access.denied", detail: { code } });
  });

  it("that does not reach past the window itself is refused", async () => {
    const fields = { periodId: year.id, closesOn: "2027-01-05" };
    expect(await extendWindow(office.keeper, asked(fields))).toMatchObject({
      refusal: { code: "not-longer", closesOn: "2027-01-05" },
    });
  });

  it("for a group, a unit or everybody is the administrator's, not for himself alone", async () => {
    const admin = (fields: Fields) => extendWindow(office.admin, asked(fields));
    expect((await admin({ target: "group", groupKey: "guru" })).ok).toBe(true);
    expect((await admin({ target: "unit", unitId: office.bureau.id })).ok).toBe(true);
    expect((await admin({ target: "agency" })).ok).toBe(true);
    expect(await admin({ target: "group", groupKey: "tidak-ada" })).toMatchObject({
      refusal: { code: "target-unknown", field: "groupKey" },
    });
    expect(await admin({ employeeId: office.adminPerson.id })).toMatchObject({
      refusal: { code: "own-record" },
    });
  });

  it.each(["inspektorat", "pimpinan", "admin_sistem", "perencana"] as const)("not by %s", async (role) => {
    const outsider = anActor({ agency: office.agency, account: office.adminAccount, roles: [role] });
    expect(await extendWindow(outsider, asked({}))).toMatchObject({ refusal: { code: "out-of-reach" } });
  });
});

describe("the extensions of a period", () => {
  it("are shown to whom they concern, and taken back by whoever could make them", async () => {
    await insert(
      owner,
      anExtension(quarter, office.adminAccount, { ...extended, employeeId: office.clerk.id }),
      anExtension(quarter, office.adminAccount, { ...extended, employeeId: office.stranger.id }),
      anExtension(quarter, office.adminAccount, { ...extended, groupKey: "guru" }),
    );
    const seen = await periodExtensions(office.keeper, quarter.id);
    const guru = DEFAULT_KEBIJAKAN.groups[0]?.label ?? "";
    expect(seen?.extensions.map(({ target, canEnd }) => [target, canEnd]).sort()).toEqual([
      [`Kelompok ${guru}`, false],
      ["Siti Aminah", true],
    ]);
    const all = await periodExtensions(office.admin, quarter.id);
    expect(all?.extensions).toHaveLength(3);
    const ofStranger = all?.extensions.find(({ target }) => target === "Joko Widagdo")?.id ?? "";
    expect(await endExtension(office.keeper, { extensionId: ofStranger })).toMatchObject({
      refusal: { code: "out-of-reach" },
    });
    const ofClerk = all?.extensions.find(({ target }) => target === "Siti Aminah")?.id ?? "";
    expect((await endExtension(office.keeper, { extensionId: ofClerk })).ok).toBe(true);
    expect(await openTo()).toEqual({ clerk: false, stranger: true });
    expect(await endExtension(office.keeper, { extensionId: ofClerk })).toMatchObject({
      refusal: { code: "not-found" },
    });
  });

  it("of a period that is not there are none", async () => {
    expect(await periodExtensions(anOutsider(office, "admin_instansi"), office.village.id)).toBeNull();
  });
});
