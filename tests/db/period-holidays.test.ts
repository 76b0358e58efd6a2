import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { changeAgencySettings } from "@/lib/agency/server/commands/change-settings";
import { agencySettings } from "@/lib/agency/server/queries/agency-settings";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { readHolidayLines } from "@/lib/period/holiday-lines";
import { addHoliday, addHolidays } from "@/lib/period/server/commands/add-holidays";
import { removeHoliday } from "@/lib/period/server/commands/remove-holiday";
import { workYear } from "@/lib/period/server/work-year";
import { anActor } from "../builders/account";
import { anAgency, aUnit, type BuiltAgency } from "../builders/agency";
import { insert } from "../builders/db";
import { eventsOf, owner } from "./setup/unit-history";

const independence = {
  date: calendarDateOf("2026-08-17"),
  name: "Hari Kemerdekaan",
  kind: "libur_nasional",
} as const;

let agency: BuiltAgency;
let admin: Actor;

beforeEach(async () => {
  agency = anAgency();
  await insert(owner, agency);
  admin = anActor({ agency, roles: ["admin_instansi"] });
});

function pasted(...lines: readonly string[]) {
  return { lines: readHolidayLines(lines.join("\n")).holidays };
}

async function namesOf(year = 2026): Promise<readonly string[]> {
  return (await workYear(admin, year)).holidays.map(({ name }) => name);
}

describe("a day off", () => {
  it("is added with an event, and taken from the working days of its month", async () => {
    // August 2026 begins on a Saturday: 21 weekdays.
    expect((await workYear(admin, 2026)).months[7]).toEqual({
      month: 8,
      days: 31,
      daysOff: 0,
      workingDays: 21,
    });
    expect(await addHoliday(admin, independence)).toEqual({ ok: true, value: { year: 2026, added: 1 } });
    expect((await workYear(admin, 2026)).months[7]).toMatchObject({ daysOff: 1, workingDays: 20 });
    expect(await eventsOf(agency)).toMatchObject([{ key: "holiday.added", detail: independence }]);
  });

  it("on a date that has one is refused with its name", async () => {
    await addHoliday(admin, independence);
    expect(await addHoliday(admin, { ...independence, name: "HUT RI" })).toEqual({
      ok: false,
      refusal: {
        code: "date-taken",
        taken: [{ date: "2026-08-17", name: "Hari Kemerdekaan", line: null }],
      },
    });
    expect(await namesOf()).toEqual(["Hari Kemerdekaan"]);
  });

  it("added by two people at once stands once", async () => {
    const outcomes = await Promise.all([addHoliday(admin, independence), addHoliday(admin, independence)]);
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.refusal.code)).sort()).toEqual([
      "date-taken",
      "ok",
    ]);
  });

  it("is removed once, with an event that still says what it was", async () => {
    await addHoliday(admin, independence);
    const [holiday] = (await workYear(admin, 2026)).holidays;
    const holidayId = holiday?.id ?? "";
    expect(await removeHoliday(admin, { holidayId })).toEqual({ ok: true, value: { year: 2026 } });
    expect(await namesOf()).toEqual([]);
    expect((await eventsOf(agency)).at(-1)).toMatchObject({ key: "holiday.removed", detail: independence });
    expect(await removeHoliday(admin, { holidayId })).toMatchObject({ refusal: { code: "not-found" } });
  });

  it("of another agency is neither seen nor removed", async () => {
    await addHoliday(admin, independence);
    const [holiday] = (await workYear(admin, 2026)).holidays;
    const foreign = anAgency();
    await insert(owner, foreign);
    const stranger = anActor({ agency: foreign, roles: ["admin_instansi"] });
    expect((await workYear(stranger, 2026)).holidays).toEqual([]);
    expect(await removeHoliday(stranger, { holidayId: holiday?.id ?? "" })).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
    expect(await namesOf()).toEqual(["Hari Kemerdekaan"]);
  });

  it.each(["inspektorat", "pimpinan", "admin_sistem"] as const)("may not be added by %s", async (role) => {
    expect(await addHoliday(anActor({ agency, roles: [role] }), independence)).toMatchObject({
      refusal: { code: "out-of-reach" },
    });
  });
});

describe("a pasted list", () => {
  it("is added as a whole, and the same list again changes nothing", async () => {
    const list = pasted("17-08-2026 Hari Kemerdekaan", "25/12/2026 Hari Raya Natal; libur nasional");
    expect(await addHolidays(admin, list)).toEqual({ ok: true, value: { year: 2026, added: 2 } });
    expect(await addHolidays(admin, list)).toEqual({ ok: false, refusal: { code: "unchanged" } });
    const longer = pasted("17-08-2026 Hari Kemerdekaan", "24-12-2026 Cuti Natal; cuti bersama");
    expect(await addHolidays(admin, longer)).toMatchObject({ ok: true, value: { added: 1 } });
    expect(await namesOf()).toEqual(["Hari Kemerdekaan", "Cuti Natal", "Hari Raya Natal"]);
  });

  it("with one date that is taken adds none", async () => {
    await addHoliday(admin, independence);
    const outcome = await addHolidays(admin, pasted("25-12-2026 Natal", "17-08-2026 Nama lain"));
    expect(outcome).toEqual({
      ok: false,
      refusal: {
        code: "date-taken",
        taken: [{ date: "2026-08-17", name: "Hari Kemerdekaan", line: 2 }],
      },
    });
    expect(await namesOf()).toEqual(["Hari Kemerdekaan"]);
  });
});

describe("the settings of the agency", () => {
  const wanted = {
    version: 1,
    headTitle: "Wali Kota Contoh",
    headName: "Sartika Wiranata",
    timeZone: "Asia/Makassar",
    mfaRequired: true,
  } as const;

  it("are changed with before and after of what is different", async () => {
    expect((await changeAgencySettings(admin, wanted)).ok).toBe(true);
    expect(await agencySettings(admin)).toMatchObject({ ...wanted, version: 2, canEdit: true });
    expect(await eventsOf(agency)).toEqual([
      {
        key: "agency.settings-changed",
        subject_id: agency.id,
        detail: {
          headName: { before: "Sartika Wiranata (nama rekaan)", after: "Sartika Wiranata" },
          timeZone: { before: "Asia/Jakarta", after: "Asia/Makassar" },
          mfaRequired: { before: false, after: true },
        },
      },
    ]);
  });

  it("changed by two people at once: the second is told that it is stale", async () => {
    const outcomes = await Promise.all([
      changeAgencySettings(admin, wanted),
      changeAgencySettings(admin, { ...wanted, headName: "Nama Kedua" }),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.refusal.code)).sort()).toEqual([
      "ok",
      "stale",
    ]);
  });

  it("are refused where nothing is different, and to a role for a part", async () => {
    const { headTitle, headName } = agency.row;
    const same = { version: 1, headTitle, headName, timeZone: "Asia/Jakarta", mfaRequired: false } as const;
    expect(await changeAgencySettings(admin, same)).toEqual({ ok: false, refusal: { code: "unchanged" } });
    const top = aUnit(agency);
    await insert(owner, top);
    const local = anActor({ agency, roles: [{ role: "admin_instansi", unitId: top.id }] });
    expect(await changeAgencySettings(local, wanted)).toMatchObject({ refusal: { code: "out-of-reach" } });
    expect(await agencySettings(local)).toMatchObject({ version: 1, canEdit: false });
  });
});
