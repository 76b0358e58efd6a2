import { expect, test } from "vitest";

import { unitDifference, type UnitState } from "@/lib/exchange/unit-difference";
import { kindOfNewUnit, type UnitRecord } from "@/lib/exchange/unit-row";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { readUnit } from "./a-row";

const TODAY = calendarDateOf("2026-11-22");

const STATE: UnitState = {
  unitId: "u",
  code: "GYG-S",
  name: "Seksi Pemerintahan",
  kind: "seksi",
  headTitle: "Kepala Seksi Pemerintahan",
  parentCode: "GYG",
  superiorCode: null,
  order: 10,
  from: calendarDateOf("2020-01-01"),
  endsOn: null,
  hasEarlier: false,
};

function record(cells: Parameters<typeof readUnit>[0] = {}): UnitRecord {
  const { record: read } = readUnit({
    code: "GYG-S",
    name: "Seksi Pemerintahan",
    parentCode: "GYG",
    ...cells,
  });
  if (read === null) throw new Error("faulty");
  return read;
}

function fields(
  cells: Parameters<typeof readUnit>[0],
  parentCode: string | null = "GYG",
  state: Partial<UnitState> = {},
) {
  const found = unitDifference(record(cells), parentCode, { ...STATE, ...state }, TODAY);
  return {
    told: found.fields.map(({ field, before, after }) => [field, before, after]),
    version: found.version,
  };
}

test("nothing differs, or only the case", () => {
  const nothing = { told: [], version: null };
  expect(fields({})).toEqual(nothing);
  expect(fields({ name: "SEKSI PEMERINTAHAN" }, "gyg")).toEqual(nothing);
  expect(fields({}, null)).toEqual(nothing);
});

test("a new name from its day, or from today; the old one stays history", () => {
  expect(fields({ name: "Seksi Pemerintahan Umum", validFrom: "01-01-2026" })).toEqual({
    told: [
      ["name", "Seksi Pemerintahan", "Seksi Pemerintahan Umum"],
      ["validFrom", "2020-01-01", "2026-01-01"],
    ],
    version: { mode: "open", from: "2026-01-01" },
  });
  expect(fields({ name: "Seksi Pemerintahan Umum" }).version).toEqual({ mode: "open", from: TODAY });
});

test("a parent, a jabatan pimpinan, an order", () => {
  expect(fields({ headTitle: "Kasi Pemerintahan", order: "20" }, "WNK").told.slice(0, 3)).toEqual([
    ["parent", "GYG", "WNK"],
    ["headTitle", "Kepala Seksi Pemerintahan", "Kasi Pemerintahan"],
    ["order", "10", "20"],
  ]);
});

test("a kind that is only guessed from the name does not displace the registered one", () => {
  expect(fields({}, "GYG", { kind: "bidang" })).toEqual({ told: [], version: null });
  expect(fields({ kind: "Seksi" }, "GYG", { kind: "bidang" }).told[0]).toEqual(["kind", "bidang", "seksi"]);
  expect(kindOfNewUnit(record())).toBe("seksi");
  expect(kindOfNewUnit(record({ kind: "Bidang" }))).toBe("bidang");
  expect(kindOfNewUnit(record({ name: "Gugus Tugas" }))).toBe("lainnya");
});

test("a day alone moves only a first version, and only back", () => {
  expect(fields({ validFrom: "01-01-2017" })).toEqual({
    told: [["validFrom", "2020-01-01", "2017-01-01"]],
    version: { mode: "correct", from: "2017-01-01" },
  });
  expect(fields({ validFrom: "01-01-2017" }, "GYG", { hasEarlier: true }).version).toBeNull();
  expect(fields({ validFrom: "01-01-2023" }).version).toBeNull();
});

test("a unit that was closed is opened again", () => {
  expect(fields({}, "GYG", { endsOn: calendarDateOf("2025-12-31") }).version).toEqual({
    mode: "open",
    from: TODAY,
  });
  expect(
    fields({ validFrom: "01-02-2026" }, "GYG", { endsOn: calendarDateOf("2025-12-31") }).version,
  ).toEqual({ mode: "open", from: "2026-02-01" });
});
