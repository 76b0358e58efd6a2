import { describe, expect, test } from "vitest";

import { employeeListCheck } from "@/lib/exchange/check-employees";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { unitLookup, type RegisteredUnit } from "@/lib/exchange/unit-lookup";
import { EMPLOYEE_AT, readBudi, told } from "./a-row";

const UNITS: readonly RegisteredUnit[] = [
  {
    id: "k",
    code: "KOTA",
    name: "Pemerintah Kota Contoh",
    headTitle: null,
    parentId: null,
    since: calendarDateOf("2020-01-01"),
  },
  {
    id: "g",
    code: "GYG",
    name: "Kecamatan Gayungan",
    headTitle: "Camat Gayungan",
    parentId: "k",
    since: calendarDateOf("2020-01-01"),
  },
  {
    id: "w",
    code: "WNK",
    name: "Kecamatan Wonokromo",
    headTitle: null,
    parentId: "k",
    since: calendarDateOf("2020-01-01"),
  },
  {
    id: "gs",
    code: "GYG-S",
    name: "Sekretariat",
    headTitle: null,
    parentId: "g",
    since: calendarDateOf("2020-01-01"),
  },
  {
    id: "ws",
    code: "WNK-S",
    name: "Sekretariat",
    headTitle: null,
    parentId: "w",
    since: calendarDateOf("2020-01-01"),
  },
];

type Cells = NonNullable<Parameters<typeof readBudi>[0]>;

const SITI: Cells = { number: "199001012015052001", birthDate: "", sex: "", name: "Siti Aminah" };

function checked(...lines: readonly Cells[]) {
  const check = employeeListCheck(unitLookup(UNITS), EMPLOYEE_AT);
  return lines.map((cells, index) => check.check(readBudi(cells, {}, index + 2)));
}

function faultsOf(...lines: readonly Cells[]): readonly string[] {
  return checked(...lines).flatMap(({ line, faults }) =>
    told(faults).map((fault) => `${String(line)} ${fault}`),
  );
}

describe("numbers", () => {
  test("one number twice in one unit, and in two", () => {
    expect(faultsOf({}, { head: "Tidak" })).toEqual(["3 number: number_twice"]);
    const [, second] = checked({}, { unit: "Kecamatan Wonokromo", unitCode: "WNK" });
    expect(second?.record).toBeNull();
    expect(second?.faults[0]?.reason).toEqual({
      code: "number_in_two_units",
      line: 2,
      unit: "Kecamatan Gayungan",
    });
  });

  test("the third names the first line, too", () => {
    expect(checked({}, { head: "Tidak" }, { head: "Tidak" })[2]?.faults[0]?.reason).toEqual({
      code: "number_twice",
      line: 2,
    });
  });
});

describe("units", () => {
  test("by code, in any case; by name where the code is not known; by the unit above where the name is not enough", () => {
    const found = checked(
      { unitCode: "gyg", unit: "" },
      { ...SITI, unitCode: "A8ACA7", unit: "KECAMATAN WONOKROMO", head: "Tidak" },
      {
        ...SITI,
        number: "199001012015052002",
        unitCode: "",
        unit: "Sekretariat",
        parentUnit: "Kecamatan Gayungan",
        head: "Tidak",
      },
    );
    expect(found.map(({ record }) => record?.unitId)).toEqual(["g", "w", "gs"]);
  });

  test("unknown, ambiguous, and at odds with the code", () => {
    expect(faultsOf({ unitCode: "", unit: "Kecamatan Hilang" })).toEqual(["2 unit: unit_unknown"]);
    expect(faultsOf({ unitCode: "?", unit: "" })).toEqual(["2 unitCode: unit_unknown"]);
    expect(faultsOf({ unitCode: "", unit: "Sekretariat" })).toEqual(["2 unit: unit_ambiguous"]);
    expect(faultsOf({ unitCode: "", unit: "Sekretariat", parentUnit: "Dinas Lain" })).toEqual([
      "2 unit: unit_ambiguous",
    ]);
    expect(faultsOf({ unitCode: "GYG", unit: "Kecamatan Wonokromo" })).toEqual(["2 unit: unit_name_differs"]);
  });
});

test("a TMT from before the unit existed counts from its first day", () => {
  expect(checked({ positionFrom: "02-01-2015" })[0]?.record?.positionFrom).toBe("2020-01-01");
  expect(checked({ positionFrom: "02-01-2024" })[0]?.record?.positionFrom).toBe("2024-01-02");
});

describe("heads", () => {
  const leads = (...lines: readonly Cells[]): readonly (boolean | undefined)[] =>
    checked(...lines).map(({ record }) => record?.leads);

  test("are told by the unit's jabatan pimpinan, by the post where none is recorded, or by the list", () => {
    expect(leads({})).toEqual([true]);
    expect(leads({ position: "Sekretaris Kecamatan Gayungan", eselon: "III.b" })).toEqual([false]);
    expect(leads({ unitCode: "WNK", unit: "", position: "Camat Wonokromo" })).toEqual([true]);
    expect(leads({ unitCode: "WNK", unit: "", position: "Sekretaris Kecamatan" })).toEqual([false]);
    expect(leads({ unitCode: "WNK-S", unit: "", position: "Sekretaris Kecamatan" })).toEqual([true]);
    expect(leads({ position: "Pengadministrasi Umum", positionType: "Pelaksana", eselon: "" })).toEqual([
      false,
    ]);
    expect(leads({ head: "Tidak" })).toEqual([false]);
    expect(
      leads({ position: "Guru Ahli Madya", positionType: "Fungsional", eselon: "", head: "Ya" }),
    ).toEqual([true]);
    expect(leads({ standing: "Pensiun" })).toEqual([false]);
  });

  test("two definitive heads of one unit", () => {
    const [, second] = checked({}, { ...SITI });
    expect(second?.record).toBeNull();
    expect(second?.faults[0]?.reason).toEqual({ code: "two_heads", unit: "Kecamatan Gayungan", line: 2 });
    expect(faultsOf({}, { ...SITI, head: "Tidak" })).toEqual([]);
    expect(faultsOf({ standing: "Pensiun" }, { ...SITI })).toEqual([]);
  });
});
