import { describe, expect, test } from "vitest";

import type { PlacedEmployee } from "@/lib/exchange/check-employees";
import { employeeDifference, type EmployeeDifference } from "@/lib/exchange/difference";
import type { EmployeeState } from "@/lib/exchange/employee-state";
import { addDays, calendarDateOf as day } from "@/lib/kernel/calendar";
import { LISTED, SETTLED, TODAY } from "./a-state";

const YESTERDAY = addDays(TODAY, -1);

function difference(
  listed: Partial<PlacedEmployee> = {},
  state: Partial<EmployeeState> = {},
): EmployeeDifference {
  return employeeDifference(
    { ...LISTED, ...listed },
    { ...SETTLED, ...state },
    { today: TODAY, numberFrom: day("2026-03-01") },
  );
}

function told(found: EmployeeDifference): Record<string, readonly [string | null, string | null]> {
  return Object.fromEntries(found.fields.map(({ field, before, after }) => [field, [before, after]]));
}

function placement(
  given: Partial<NonNullable<EmployeeState["placement"]>>,
): Pick<EmployeeState, "placement"> {
  if (SETTLED.placement === null) throw new Error("settled");
  return { placement: { ...SETTLED.placement, ...given } };
}

test("nothing differs", () => {
  expect(difference()).toMatchObject({
    fields: [],
    number: null,
    rank: null,
    placement: null,
    standing: null,
    given: {},
  });
});

test("what is not given changes nothing; capitals and spaces alone do not either", () => {
  const bare = {
    frontTitle: null,
    backTitle: null,
    birthPlace: null,
    email: null,
    phone: null,
    golongan: null,
    golonganFrom: null,
    standing: null,
    position: null,
    positionFrom: null,
    unitId: null,
    unitName: null,
    leads: false,
  };
  expect(difference(bare).fields).toEqual([]);
  expect(difference({ name: "BUDI  SANTOSO", birthPlace: "SURABAYA" }).fields).toEqual([]);
});

test("the person's own fields, before and after", () => {
  expect(
    told(
      difference({
        name: "Budi Santosa",
        email: "b@contoh.go.id",
        kind: "cpns",
        sex: "p",
        birthDate: day("1986-09-27"),
      }),
    ),
  ).toEqual({
    kind: ["pns", "cpns"],
    name: ["Budi Santoso", "Budi Santosa"],
    sex: ["l", "p"],
    birthDate: ["1986-09-26", "1986-09-27"],
    email: ["budi@contoh.go.id", "b@contoh.go.id"],
  });
});

describe("what only follows from the number displaces nothing that is registered", () => {
  test("a CPNS stays one and a PPPK paruh waktu stays one where the list has no column for it", () => {
    const inferred = ["kind"] as const;
    expect(difference({ inferred }, { kind: "cpns" }).fields).toEqual([]);
    expect(
      difference(
        { inferred, kind: "pppk", numberKind: "ni_pppk" },
        { kind: "pppk_paruh_waktu", numberKind: "ni_pppk" },
      ).fields,
    ).toEqual([]);
    expect(told(difference({}, { kind: "cpns" }))).toEqual({ kind: ["cpns", "pns"] });
  });

  test("but a number of the other sort says what somebody is now", () => {
    expect(told(difference({ inferred: ["kind"] }, { kind: "pppk", numberKind: "ni_pppk" }))).toEqual({
      kind: ["pppk", "pns"],
    });
  });

  test("a birth date and a sex that were put right stay so", () => {
    const mended = { birthDate: day("1986-09-27"), sex: "p" } as const;
    expect(difference({ inferred: ["sex", "birthDate"] }, mended).fields).toEqual([]);
    expect(told(difference({}, mended))).toEqual({
      sex: ["p", "l"],
      birthDate: ["1986-09-27", "1986-09-26"],
    });
  });
});

describe("golongan", () => {
  test.each<[string, Partial<PlacedEmployee>, EmployeeDifference["rank"]]>([
    [
      "a rise opens a row at its TMT",
      { golongan: "IV/a", golonganFrom: day("2026-10-01") },
      { mode: "open", from: day("2026-10-01") },
    ],
    [
      "a rise that is still to come as well",
      { golongan: "IV/a", golonganFrom: day("2026-12-01") },
      { mode: "open", from: day("2026-12-01") },
    ],
    ["without a TMT from today", { golongan: "IV/a", golonganFrom: null }, { mode: "open", from: TODAY }],
    [
      "on the registered day it was wrong all along",
      { golongan: "III/c" },
      { mode: "correct", from: day("2022-04-01") },
    ],
    [
      "an earlier day moves the first row",
      { golongan: "III/c", golonganFrom: day("2020-04-01") },
      { mode: "correct", from: day("2020-04-01") },
    ],
    [
      "a TMT alone corrects the day",
      { golonganFrom: day("2022-10-01") },
      { mode: "correct", from: day("2022-10-01") },
    ],
  ])("%s", (_, listed, step) => {
    expect(difference(listed).rank).toEqual(step);
  });

  test("an earlier day leaves a row alone that has one before it", () => {
    const rank = { golongan: "III/d", from: day("2022-04-01"), hasEarlier: true };
    expect(difference({ golonganFrom: day("2020-04-01") }, { rank }).fields).toEqual([]);
    expect(difference({ golongan: "III/c", golonganFrom: day("2020-04-01") }, { rank }).rank).toEqual({
      mode: "correct",
      from: day("2022-04-01"),
    });
  });

  test("the first one", () => {
    expect(difference({}, { rank: null })).toMatchObject({
      fields: [{ field: "golongan", before: null, after: "III/d" }],
      rank: { mode: "open", from: day("2022-04-01") },
    });
  });
});

describe("place", () => {
  const moved = { unitId: "w", unitName: "Kecamatan Wonokromo" };

  test("a later TMT says when; the old place stays history", () => {
    const found = difference({ ...moved, positionFrom: day("2026-05-04") });
    expect(told(found)).toEqual({
      unit: ["Kecamatan Gayungan", "Kecamatan Wonokromo"],
      positionFrom: ["2024-01-02", "2026-05-04"],
    });
    expect(found.placement).toEqual({ mode: "open", from: day("2026-05-04") });
  });

  test("the same TMT, an earlier one or none: from today", () => {
    for (const positionFrom of [day("2024-01-02"), day("2019-01-02"), null]) {
      expect(difference({ ...moved, positionFrom }).placement).toEqual({ mode: "open", from: TODAY });
    }
  });

  test("a placement that begins today is put right in place", () => {
    expect(
      difference({ ...moved, positionFrom: null }, placement({ from: TODAY, hasEarlier: true })).placement,
    ).toEqual({ mode: "correct", from: TODAY });
  });

  test("another jabatan, or the lead of the unit, is a change of place as well", () => {
    expect(
      told(
        difference({ position: { name: "Lurah Ketintang", kind: "pengawas", jenjang: null, class: null } }),
      )["position"],
    ).toEqual(["Camat Gayungan", "Lurah Ketintang"]);
    expect(told(difference({ heads: false, leads: false }))["leads"]).toEqual(["ya", "tidak"]);
  });

  test("who stays in unit and jabatan goes on leading where the list does not say who leads", () => {
    expect(difference({ heads: null, leads: false }).fields).toEqual([]);
    const moved = difference({ heads: null, leads: false, positionFrom: day("2025-01-02") });
    expect(moved).toMatchObject({ leads: true, placement: { mode: "open", from: day("2025-01-02") } });
    expect(difference({ heads: null, leads: true }, placement({ leads: false })).fields).toEqual([]);
  });

  test("a first place needs unit and jabatan", () => {
    expect(difference({}, { placement: null }).placement).toEqual({ mode: "open", from: day("2024-01-02") });
    expect(difference({ unitId: null }, { placement: null }).placement).toBeNull();
    expect(difference({ position: null }, { placement: null }).placement).toBeNull();
  });

  test("after a place that has ended, a new one begins later, else today", () => {
    const ended = placement({ endsOn: day("2025-06-30") });
    expect(difference({}, ended).placement).toEqual({ mode: "open", from: TODAY });
    expect(difference({ positionFrom: day("2025-07-01") }, ended).placement).toEqual({
      mode: "open",
      from: day("2025-07-01"),
    });
    expect(difference({ positionFrom: day("2025-06-30") }, ended).placement).toEqual({
      mode: "open",
      from: TODAY,
    });
    expect(difference({}, placement({ endsOn: TODAY })).fields).toEqual([]);
  });
});

describe("kedudukan", () => {
  const cltn = { kind: "cltn", from: day("2026-01-01"), endsOn: null, hasEarlier: false } as const;

  test.each<[string, Partial<PlacedEmployee>, EmployeeState["standing"], EmployeeDifference["standing"]]>([
    [
      "leaves from its TMT",
      { standing: "cltn", standingFrom: day("2026-03-01") },
      null,
      { mode: "open", from: day("2026-03-01") },
    ],
    ["leaves from today", { standing: "cltn" }, null, { mode: "open", from: TODAY }],
    ["aktif stays aktif", { standing: "aktif" }, null, null],
    [
      "comes back: the row ends the day before",
      { standing: "aktif" },
      cltn,
      { mode: "close", to: YESTERDAY },
    ],
    ["comes back as is already known", { standing: "aktif" }, { ...cltn, endsOn: day("2026-12-31") }, null],
    [
      "goes on to another",
      { standing: "pensiun", standingFrom: day("2026-11-01") },
      cltn,
      { mode: "open", from: day("2026-11-01") },
    ],
    [
      "the same, with a better day",
      { standing: "cltn", standingFrom: day("2025-12-01") },
      cltn,
      { mode: "correct", from: day("2025-12-01") },
    ],
    [
      "long over, and again",
      { standing: "cltn", standingFrom: day("2026-01-01") },
      { ...cltn, endsOn: day("2026-06-30") },
      { mode: "open", from: TODAY },
    ],
  ])("%s", (_, listed, standing, step) => {
    expect(difference(listed, { standing }).standing).toEqual(step);
  });
});

test("a second number, for a person who was confirmed to be the same", () => {
  const found = difference({ number: "198609262026031001" }, { number: "198609262021211001" });
  expect(told(found)).toEqual({ number: ["198609262021211001", "198609262026031001"] });
  expect(found.number).toEqual({ mode: "open", from: day("2026-03-01") });
});

test("the end of a perjanjian kerja goes with it when a PPPK becomes a PNS, and only then", () => {
  const contract = { kind: "pppk", numberKind: "ni_pppk", serviceEndsOn: day("2027-01-31") } as const;
  const found = difference({}, contract);
  expect(told(found)).toEqual({ kind: ["pppk", "pns"], serviceEndsOn: ["2027-01-31", null] });
  expect(found.given).toEqual({ kind: "pns", serviceEndsOn: "" });
  expect(difference({ kind: "pppk", numberKind: "ni_pppk" }, contract).fields).toEqual([]);
  expect(difference({}, { serviceEndsOn: day("2027-01-31") }).fields).toEqual([]);
});
