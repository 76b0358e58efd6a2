import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { checkUnits, type CheckedUnit } from "@/lib/exchange/check-units";
import type { RegisteredUnit } from "@/lib/exchange/unit-lookup";
import { UNIT_FIELDS } from "@/lib/exchange/unit-columns";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { readUnit, UNIT_AT } from "./a-row";

type Line = Parameters<typeof readUnit>[0];

function registered(code: string, name: string, parent: string | null = null): RegisteredUnit {
  return {
    id: `id-${code}`,
    code,
    name,
    headTitle: null,
    parentId: parent === null ? null : `id-${parent}`,
    since: calendarDateOf("2020-01-01"),
  };
}

function check(lines: readonly Line[], known: readonly RegisteredUnit[] = []): readonly CheckedUnit[] {
  return checkUnits(
    lines.map((cells, index) => readUnit(cells, index + 2)),
    known,
    UNIT_AT,
  );
}

function told(units: readonly CheckedUnit[]): readonly string[] {
  return units.flatMap(({ faults }) =>
    faults.map(
      ({ line, column, reason }) =>
        `${String(line)} ${column === null ? "line" : (UNIT_FIELDS[column] ?? "?")} ${reason.code}`,
    ),
  );
}

const KOTA = { code: "K", name: "Pemerintah Kota Contoh" };

test("a sound tree, parents by code and by name, children before parents", () => {
  const units = check([
    { code: "S", name: "Seksi Pemerintahan", parentName: "Kecamatan Gayungan" },
    { code: "G", name: "--Kecamatan Gayungan", parentCode: "k" },
    KOTA,
  ]);
  expect(told(units)).toEqual([]);
  expect(units.map(({ record, parentCode }) => [record?.name, parentCode])).toEqual([
    ["Seksi Pemerintahan", "G"],
    ["Kecamatan Gayungan", "K"],
    ["Pemerintah Kota Contoh", null],
  ]);
});

describe("faults", () => {
  test("a code that stands twice, whatever its case", () => {
    expect(
      told(
        check([KOTA, { code: "a1", name: "A", parentCode: "K" }, { code: "A1", name: "B", parentCode: "K" }]),
      ),
    ).toEqual(["4 code code_twice"]);
  });

  test("a parent that is nowhere, by code and by name", () => {
    expect(
      told(
        check([
          KOTA,
          { code: "A", name: "A", parentCode: "?Z" },
          { code: "B", name: "B", parentName: "Dinas Hilang" },
        ]),
      ),
    ).toEqual(["3 parentCode parent_unknown", "4 parentName parent_unknown"]);
  });

  test("a parent whose name several units bear", () => {
    const lines = [
      KOTA,
      { code: "A", name: "Sekretariat", parentCode: "K" },
      { code: "B", name: "Sekretariat", parentCode: "K" },
    ];
    expect(told(check([...lines, { code: "C", name: "Subbagian Umum", parentName: "Sekretariat" }]))).toEqual(
      ["5 parentName parent_ambiguous"],
    );
  });

  test("a unit that is its own parent, or its own descendant", () => {
    expect(told(check([KOTA, { code: "A", name: "A", parentCode: "A" }]))).toEqual([
      "3 parentCode own_parent",
    ]);
    const circle = check([
      KOTA,
      { code: "A", name: "A", parentCode: "C" },
      { code: "B", name: "B", parentCode: "A" },
      { code: "C", name: "C", parentCode: "B" },
    ]);
    expect(told(circle)).toEqual([
      "3 parentCode own_descendant",
      "4 parentCode own_descendant",
      "5 parentCode own_descendant",
    ]);
    expect(circle[1]?.faults[0]?.reason).toEqual({ code: "own_descendant", through: "B" });
  });

  test("a circle that closes only over the register", () => {
    const known = [
      registered("K", "Kota"),
      registered("A", "Dinas A", "K"),
      registered("B", "Bidang B", "A"),
    ];
    expect(told(check([{ code: "A", name: "Dinas A", parentCode: "B" }], known))).toEqual([
      "2 parentCode own_descendant",
    ]);
  });

  test("a second unit at the top", () => {
    expect(told(check([KOTA, { code: "B", name: "Kota Lain" }]))).toEqual(["3 line no_parent"]);
    expect(told(check([{ code: "B", name: "Kota Lain" }], [registered("K", "Kota")]))).toEqual([
      "2 line no_parent",
    ]);
    expect(told(check([{ code: "K", name: "Kota" }], [registered("K", "Kota")]))).toEqual([]);
  });

  test("an atasan penilaian that is nowhere; a kind and an order that are none", () => {
    const units = check([
      KOTA,
      { code: "A", name: "Dinas A", parentCode: "K", superiorCode: "X", kind: "Gugus", order: "dua" },
    ]);
    expect(told(units)).toEqual(["3 kind unit_kind_unknown", "3 order order_unknown"]);
    expect(told(check([KOTA, { code: "A", name: "Dinas A", parentCode: "K", superiorCode: "X" }]))).toEqual([
      "3 superiorCode superior_unknown",
    ]);
  });

  test("code and name are required", () => {
    expect(
      told(
        check([
          { code: "", name: "A" },
          { code: "B", name: "" },
        ]),
      ),
    ).toEqual(["2 code required", "3 name required"]);
  });
});

test("the registered top is met again by its name, under the code of the list", () => {
  const known = [registered("SETUP", "Pemerintah Kota Contoh"), registered("A", "Dinas A", "SETUP")];
  const units = check(
    [
      { code: "A8AC", name: "PEMERINTAH KOTA CONTOH" },
      { code: "B", name: "Dinas B", parentCode: "A8AC" },
    ],
    known,
  );
  expect(told(units)).toEqual([]);
  expect(units.map(({ takesOver }) => takesOver)).toEqual(["id-SETUP", null]);
});

test("nothing given leaves a registered unit where it is", () => {
  const known = [registered("K", "Kota"), registered("A", "Dinas A", "K")];
  expect(check([{ code: "A", name: "Dinas A Baru" }], known)[0]?.parentCode).toBe("K");
});

test("random lists: a unit is in a circle exactly where following parents comes back to it", () => {
  const list = fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(list, (parents) => {
      const codeOf = (index: number): string => `U${String(index)}`;
      const parentOf = (index: number): number => (parents[index] ?? 0) % parents.length;
      const units = check(
        parents.map((_, index) => ({
          code: codeOf(index),
          name: `Unit ${String(index)}`,
          parentCode: codeOf(parentOf(index)),
        })),
      );
      units.forEach((unit, index) => {
        let current = parentOf(index);
        let steps = 1;
        while (current !== index && steps <= parents.length) {
          current = parentOf(current);
          steps += 1;
        }
        // A unit that is its own parent is out of the tree, so nobody's way leads through it.
        const throughOwnParent = steps > 1 && wayOf(index, parentOf).some((step) => parentOf(step) === step);
        const expected =
          steps === 1 ? ["own_parent"] : current === index && !throughOwnParent ? ["own_descendant"] : [];
        expect(unit.faults.map(({ reason }) => reason.code)).toEqual(expected);
      });
    }),
    { numRuns: 500 },
  );
});

function wayOf(start: number, parentOf: (index: number) => number): readonly number[] {
  const way: number[] = [];
  for (
    let current = parentOf(start);
    current !== start && !way.includes(current);
    current = parentOf(current)
  )
    way.push(current);
  return way;
}
