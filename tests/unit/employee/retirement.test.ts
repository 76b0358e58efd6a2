import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JENJANG, POSITION_KINDS, type Jenjang, type PositionKind } from "@/lib/employee/position";
import {
  DEFAULT_RETIREMENT_AGES,
  retirementAgeOf,
  retirementDayOf,
  retirementOf,
  retirementOutlook,
} from "@/lib/employee/retirement";
import { addDays, calendarDateOf } from "@/lib/kernel/calendar";

const day = calendarDateOf;

describe("batas usia pensiun", () => {
  const BY_KIND: Readonly<Record<Exclude<PositionKind, "fungsional">, number>> = {
    // UU 20/2023 Ps 55: JPT 60, the other manajerial and the pelaksana 58.
    jpt_utama: 60,
    jpt_madya: 60,
    jpt_pratama: 60,
    administrator: 58,
    pengawas: 58,
    pelaksana: 58,
  };
  // PP 11/2017 Ps 239.
  const BY_JENJANG: Readonly<Record<Jenjang, number>> = {
    ahli_utama: 65,
    ahli_madya: 60,
    ahli_muda: 58,
    ahli_pertama: 58,
    penyelia: 58,
    mahir: 58,
    terampil: 58,
    pemula: 58,
  };

  test.each(POSITION_KINDS.filter((kind) => kind !== "fungsional"))("%s", (kind) => {
    expect(retirementAgeOf({ name: "Jabatan", kind, jenjang: null })).toBe(BY_KIND[kind]);
  });

  test.each(JENJANG)("fungsional %s", (jenjang) => {
    expect(retirementAgeOf({ name: "Analis", kind: "fungsional", jenjang })).toBe(BY_JENJANG[jenjang]);
  });

  test.each([
    ["Guru Ahli Muda", "ahli_muda", 60],
    ["Guru Ahli Utama", "ahli_utama", 65],
    ["Kepala Sekolah", "ahli_madya", 60],
    ["Gurubesar Ahli Muda", "ahli_muda", 58],
  ] as const)("%s retires at %3$i", (name, jenjang, age) => {
    expect(retirementAgeOf({ name, kind: "fungsional", jenjang })).toBe(age);
  });

  test("a fungsional whose jenjang is not recorded retires at the lowest age, to be looked at in time", () => {
    expect(retirementAgeOf({ name: "Analis", kind: "fungsional", jenjang: null })).toBe(58);
  });

  test("an agency may set other ages", () => {
    const ages = { ...DEFAULT_RETIREMENT_AGES, byName: [{ name: "dokter", age: 60 }] };
    expect(
      retirementAgeOf({ name: "Dokter Ahli Muda", kind: "fungsional", jenjang: "ahli_muda" }, ages),
    ).toBe(60);
  });
});

describe("the day of leaving", () => {
  test.each([
    ["1968-05-31", 58, "2026-06-01"],
    ["1968-06-01", 58, "2026-07-01"],
    ["1968-06-30", 58, "2026-07-01"],
    ["1968-12-05", 58, "2027-01-01"],
    ["1968-02-29", 58, "2026-03-01"],
    ["1966-01-01", 60, "2026-02-01"],
  ])("born %s, at %i: %s", (born, age, expected) => {
    expect(retirementDayOf(day(born), age)).toBe(expected);
  });

  test("is always the first of a month, after the birthday and no more than a month later", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25_000 }), fc.integer({ min: 58, max: 70 }), (days, age) => {
        const born = addDays(day("1940-01-01"), days);
        const leaving = retirementDayOf(born, age);
        const birthday = `${String(Number(born.slice(0, 4)) + age)}${born.slice(4)}`;
        expect(leaving.slice(8)).toBe("01");
        expect(leaving > birthday).toBe(true);
        expect(addDays(leaving, -31) <= birthday).toBe(true);
      }),
    );
  });

  const pengawas = { name: "Kepala Seksi", kind: "pengawas", jenjang: null } as const;
  const birthDate = day("1970-03-10");

  test.each([
    ["a PNS leaves by age", "pns", null, { on: "2028-04-01", because: "age" }],
    [
      "a day set by the office wins for a PNS",
      "pns",
      "2026-12-31",
      { on: "2027-01-01", because: "set_by_office" },
    ],
    ["also a later one", "pns", "2030-12-31", { on: "2031-01-01", because: "set_by_office" }],
    [
      "a PPPK leaves after the contract's last day",
      "pppk",
      "2027-05-31",
      { on: "2027-06-01", because: "contract" },
    ],
    ["a contract to the very end", "pppk", "2028-03-31", { on: "2028-04-01", because: "contract" }],
    ["no contract outlasts the age", "pppk", "2028-04-30", { on: "2028-04-01", because: "age" }],
    ["a PPPK whose contract is not recorded", "pppk_paruh_waktu", null, { on: "2028-04-01", because: "age" }],
  ] as const)("%s", (_title, kind, end, expected) => {
    const serviceEndsOn = end === null ? null : day(end);
    expect(retirementOf({ kind, birthDate, serviceEndsOn }, pengawas)).toEqual(expected);
  });

  test.each([
    ["2026-06-14", "overdue"],
    ["2026-06-15", "overdue"],
    ["2026-06-16", "soon"],
    ["2027-06-15", "soon"],
    ["2027-06-16", "later"],
  ])("on 15 June 2026, leaving on %s is %s within the year", (on, outlook) => {
    expect(retirementOutlook(day(on), day("2026-06-15"), 12)).toBe(outlook);
  });
});
