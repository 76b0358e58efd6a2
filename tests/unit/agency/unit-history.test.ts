import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unitFaultMessage } from "@/lib/agency/messages";
import type { UnitVersion } from "@/lib/agency/unit";
import { mayReplaceUnits, unitFaults, type UnitFault } from "@/lib/agency/unit-history";
import { unitTreeOn } from "@/lib/agency/unit-tree";
import { addDays, calendarDateOf, type DateSpan } from "@/lib/kernel/calendar";
import { aUnitVersion } from "./a-unit-version";

const day = calendarDateOf;

const year = (from: number, to: number | null = null): DateSpan => ({
  from: day(`${String(from)}-01-01`),
  to: to === null ? null : day(`${String(to)}-12-31`),
});

const unit = (
  unitId: string,
  parentId: string | null,
  validity: DateSpan = year(2020),
  appraisalSuperiorId: string | null = null,
): UnitVersion => aUnitVersion({ unitId, parentId, validity, appraisalSuperiorId });

const codes = (faults: readonly UnitFault[]): string[] =>
  faults.map((fault) => `${fault.unitId}: ${fault.code}${"on" in fault ? ` ${fault.on}` : ""}`).sort();

const CASES: readonly (readonly [string, readonly UnitVersion[], readonly string[]])[] = [
  ["a sound tree has no fault", [unit("kota", null), unit("dinas", "kota"), unit("bidang", "dinas")], []],
  [
    "a rename without a gap has no fault",
    [unit("kota", null), unit("dinas", "kota", year(2020, 2023)), unit("dinas", "kota", year(2024))],
    [],
  ],
  [
    "a validity that ends before it begins",
    [unit("kota", null, { from: day("2026-01-02"), to: day("2026-01-01") })],
    ["kota: validity_reversed"],
  ],
  [
    "two versions of one unit on a day",
    [unit("kota", null, year(2020, 2024)), unit("kota", null, year(2024))],
    ["kota: versions_overlap 2024-01-01"],
  ],
  ["a parent that does not exist", [unit("dinas", "kota")], ["dinas: parent_unknown"]],
  [
    "a parent that ends a day too early",
    [
      unit("kota", null, year(2020, 2024)),
      unit("dinas", "kota", { from: day("2020-01-01"), to: day("2025-01-01") }),
    ],
    ["dinas: parent_not_valid 2025-01-01"],
  ],
  [
    "a parent that ends on the same day is in order",
    [unit("kota", null, year(2020, 2024)), unit("dinas", "kota", year(2020, 2024))],
    [],
  ],
  [
    "a parent that begins a day too late",
    [unit("kota", null, { from: day("2020-01-02"), to: null }), unit("dinas", "kota")],
    ["dinas: parent_not_valid 2020-01-01"],
  ],
  [
    "a parent with a gap between two versions",
    [unit("kota", null, year(2020, 2022)), unit("kota", null, year(2024)), unit("dinas", "kota")],
    ["dinas: parent_not_valid 2023-01-01"],
  ],
  ["a unit below itself", [unit("dinas", "dinas")], ["dinas: own_descendant 2020-01-01"]],
  [
    "a unit below its own subtree",
    [unit("a", "c"), unit("b", "a"), unit("c", "b")],
    ["a: own_descendant 2020-01-01", "b: own_descendant 2020-01-01", "c: own_descendant 2020-01-01"],
  ],
  [
    "units that have changed places over the years are no circle",
    [
      unit("kota", null),
      unit("a", "kota", year(2020, 2022)),
      unit("b", "a", year(2020, 2022)),
      unit("b", "kota", year(2023)),
      unit("a", "b", year(2023)),
    ],
    [],
  ],
  [
    "a circle of one year is found on its first day",
    [
      unit("kota", null),
      unit("a", "b", year(2020, 2023)),
      unit("a", "kota", year(2024)),
      unit("b", "kota", year(2020, 2021)),
      unit("b", "a", year(2022)),
    ],
    ["a: own_descendant 2022-01-01", "b: own_descendant 2022-01-01"],
  ],
  [
    "what hangs below a circle is not itself the circle",
    [unit("a", "a"), unit("b", "a")],
    ["a: own_descendant 2020-01-01"],
  ],
  [
    "an atasan penilaian that does not exist",
    [unit("kota", null), unit("dinas", "kota", year(2020), "setda")],
    ["dinas: superior_unknown"],
  ],
  [
    "an atasan penilaian that ends too early",
    [unit("kota", null), unit("setda", "kota", year(2020, 2024)), unit("dinas", "kota", year(2020), "setda")],
    ["dinas: superior_not_valid 2025-01-01"],
  ],
  [
    "an atasan penilaian beside the tree is in order",
    [unit("kota", null), unit("setda", "kota"), unit("dinas", "kota", year(2020), "setda")],
    [],
  ],
  [
    "an atasan penilaian below the unit closes a circle",
    [unit("kota", null), unit("dinas", "kota", year(2020), "bidang"), unit("bidang", "dinas")],
    ["dinas: superior_circular 2020-01-01"],
  ],
  [
    "two units that appraise each other's heads",
    [unit("a", null, year(2020), "b"), unit("b", null, year(2020), "a")],
    ["a: superior_circular 2020-01-01", "b: superior_circular 2020-01-01"],
  ],
];

describe("faults in the history of units", () => {
  test.each(CASES)("%s", (_title, versions, expected) => {
    expect(codes(unitFaults(versions))).toEqual([...expected].sort());
    expect(codes(unitFaults(versions.toReversed()))).toEqual([...expected].sort());
  });

  test("a history without fault has on every day a tree without orphan or circle", () => {
    const someVersions = fc.array(
      fc.record({
        unitId: fc.nat(5).map(String),
        parentId: fc.option(fc.nat(5).map(String)),
        from: fc.nat(10),
        length: fc.option(fc.nat(10)),
      }),
      { maxLength: 7 },
    );
    let sound = 0;
    fc.assert(
      fc.property(someVersions, (rows) => {
        const start = day("2026-01-01");
        const versions = rows.map(({ unitId, parentId, from, length }) =>
          unit(unitId, parentId, {
            from: addDays(start, from),
            to: length === null ? null : addDays(start, from + length),
          }),
        );
        const days = Array.from({ length: 25 }, (_, index) => addDays(start, index));
        const isWhole = days.every((date) => {
          const tree = unitTreeOn(versions, date);
          return tree.orphans.length === 0 && tree.circular.length === 0;
        });
        const faults = unitFaults(versions).filter((fault) => fault.code !== "versions_overlap");
        if (unitFaults(versions).length === 0) {
          sound += 1;
          expect(isWhole).toBe(true);
        }
        if (!isWhole) expect(faults).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(sound).toBeGreaterThan(20);
  });
});

describe("a change to the units", () => {
  const tree = [unit("kota", null), unit("dinas", "kota"), unit("bidang", "dinas"), unit("badan", "kota")];
  const moved = (unitId: string, parentId: string): readonly UnitVersion[] =>
    tree.map((version) => (version.unitId === unitId ? { ...version, parentId } : version));

  test("a move to another parent is allowed", () => {
    expect(mayReplaceUnits(tree, moved("bidang", "badan"))).toEqual({ allowed: true });
  });

  test("a move below the own subtree is refused", () => {
    expect(mayReplaceUnits(tree, moved("dinas", "bidang"))).toMatchObject({
      allowed: false,
      reason: { code: "own_descendant", unitId: "dinas", otherId: "bidang" },
    });
  });

  test("a unit cannot be closed while others hang below it", () => {
    const closed = tree.map((version) =>
      version.unitId === "dinas" ? { ...version, validity: year(2020, 2025) } : version,
    );
    expect(mayReplaceUnits(tree, closed)).toMatchObject({
      allowed: false,
      reason: { code: "parent_not_valid", unitId: "bidang", on: "2026-01-01" },
    });
  });

  test("an old fault elsewhere does not stop a sound change", () => {
    const lost = unit("lost", "nowhere");
    expect(mayReplaceUnits([...tree, lost], [...moved("bidang", "badan"), lost])).toEqual({ allowed: true });
  });

  test("every fault has a sentence with names and no id", () => {
    const faults = CASES.flatMap(([, versions]) => unitFaults(versions));
    expect(new Set(faults.map((fault) => fault.code)).size).toBe(8);
    for (const fault of faults) {
      const message = unitFaultMessage(fault, (unitId) => `Unit ${unitId.toUpperCase()}`);
      expect(message).toContain(`Unit ${fault.unitId.toUpperCase()}`);
      expect(message).toMatch(/^[A-Z].*\.$/);
    }
  });
});
