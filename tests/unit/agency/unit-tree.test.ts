import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { UnitVersion } from "@/lib/agency/unit";
import { headTitleOf, SELF_STANDING_UNIT_KINDS, UNIT_KINDS } from "@/lib/agency/unit";
import { isInSubtree, pathOf, subtreeOf, unitTreeOn } from "@/lib/agency/unit-tree";
import { AGENCY_KIND_NAMES, UNIT_KIND_NAMES } from "@/lib/agency/labels";
import { AGENCY_KINDS } from "@/lib/agency/agency";
import { aUnitVersion, DAY } from "./a-unit-version";
import { addDays } from "@/lib/kernel/calendar";

const unit = (unitId: string, parentId: string | null, given: Partial<UnitVersion> = {}): UnitVersion =>
  aUnitVersion({ unitId, parentId, ...given });

const KOTA = [
  unit("kota", null, { kind: "instansi" }),
  unit("gayungan", "kota", { kind: "kecamatan" }),
  unit("menanggal", "gayungan", { kind: "kelurahan" }),
  unit("trantib", "gayungan", { kind: "seksi" }),
  unit("dinkes", "kota", { kind: "dinas" }),
];

const ids = (units: readonly UnitVersion[]): string[] => units.map((version) => version.unitId);

describe("the tree of a day", () => {
  test("hangs every unit below its parent, siblings by name", () => {
    const tree = unitTreeOn(KOTA, DAY);
    expect(tree.roots).toEqual(["kota"]);
    expect(tree.children.get("kota")).toEqual(["dinkes", "gayungan"]);
    expect(tree.children.get("gayungan")).toEqual(["menanggal", "trantib"]);
    expect([tree.orphans, tree.circular]).toEqual([[], []]);
  });

  test("the path leads from the top to the unit", () => {
    expect(ids(pathOf(unitTreeOn(KOTA, DAY), "menanggal"))).toEqual(["kota", "gayungan", "menanggal"]);
  });

  test("a subtree holds the unit itself and nothing beside it", () => {
    const tree = unitTreeOn(KOTA, DAY);
    expect([...subtreeOf(tree, "gayungan")].sort()).toEqual(["gayungan", "menanggal", "trantib"]);
    expect(isInSubtree(tree, "menanggal", "gayungan")).toBe(true);
    expect(isInSubtree(tree, "gayungan", "gayungan")).toBe(true);
    expect(isInSubtree(tree, "dinkes", "gayungan")).toBe(false);
    expect(isInSubtree(tree, "gayungan", "menanggal")).toBe(false);
  });

  test("a unit that is not there has no path and no subtree", () => {
    const tree = unitTreeOn(KOTA, DAY);
    expect([pathOf(tree, "andir"), subtreeOf(tree, "andir")]).toEqual([[], []]);
  });

  test("a version counts from its first to its last day", () => {
    const from = addDays(DAY, -1);
    const to = addDays(DAY, 1);
    const versions = [unit("kota", null), unit("andir", "kota", { validity: { from, to } })];
    const isThere = (offset: number): boolean =>
      unitTreeOn(versions, addDays(DAY, offset)).units.has("andir");
    expect([-2, -1, 0, 1, 2].map(isThere)).toEqual([false, true, true, true, false]);
  });

  test("a unit that has moved hangs where it did on that day", () => {
    const versions = [
      ...KOTA.filter((version) => version.unitId !== "trantib"),
      unit("trantib", "gayungan", { validity: { from: addDays(DAY, -10), to: addDays(DAY, -1) } }),
      unit("trantib", "dinkes", { validity: { from: DAY, to: null } }),
    ];
    expect(ids(pathOf(unitTreeOn(versions, addDays(DAY, -1)), "trantib"))).toContain("gayungan");
    expect(ids(pathOf(unitTreeOn(versions, DAY), "trantib"))).toContain("dinkes");
  });

  test("a missing parent makes an orphan whose own subtree still hangs together", () => {
    const tree = unitTreeOn([unit("gayungan", "kota"), unit("menanggal", "gayungan")], DAY);
    expect([tree.roots, tree.orphans, tree.circular]).toEqual([[], ["gayungan"], []]);
    expect(ids(pathOf(tree, "menanggal"))).toEqual(["gayungan", "menanggal"]);
  });

  test("a circle is set aside, with what hangs below it", () => {
    const tree = unitTreeOn([unit("a", "b"), unit("b", "a"), unit("c", "b"), unit("top", null)], DAY);
    expect(tree.roots).toEqual(["top"]);
    expect([...tree.circular].sort()).toEqual(["a", "b", "c"]);
    expect(ids(pathOf(tree, "c"))).toHaveLength(3);
  });

  test("any rows at all: each unit is in the tree, an orphan's subtree or a circle, and never in two", () => {
    const anyUnits = fc
      .array(fc.option(fc.nat(12)), { minLength: 1, maxLength: 10 })
      .map((parents) =>
        parents.map((parent, index) => unit(String(index), parent === null ? null : String(parent))),
      )
      .chain((versions) =>
        fc.tuple(
          fc.constant(versions),
          fc.shuffledSubarray(versions, { minLength: versions.length, maxLength: versions.length }),
        ),
      );
    fc.assert(
      fc.property(anyUnits, ([versions, shuffled]) => {
        const tree = unitTreeOn(versions, DAY);
        const hung = [...tree.roots, ...tree.orphans].flatMap((unitId) => subtreeOf(tree, unitId));
        expect([...hung, ...tree.circular].sort()).toEqual(ids(versions).sort());
        for (const version of versions) {
          const path = ids(pathOf(tree, version.unitId));
          expect(new Set(path).size).toBe(path.length);
        }
        const again = unitTreeOn(shuffled, DAY);
        expect([again.roots, again.orphans, again.circular]).toEqual([
          tree.roots,
          tree.orphans,
          tree.circular,
        ]);
        expect([...again.children].sort()).toEqual([...tree.children].sort());
      }),
    );
  });
});

describe("kinds of units", () => {
  test("each has a name, each list names a thing once", () => {
    expect(new Set(UNIT_KINDS.map((kind) => UNIT_KIND_NAMES[kind])).size).toBe(UNIT_KINDS.length);
    expect(new Set(AGENCY_KINDS.map((kind) => AGENCY_KIND_NAMES[kind])).size).toBe(AGENCY_KINDS.length);
    expect(SELF_STANDING_UNIT_KINDS.filter((kind) => !UNIT_KINDS.includes(kind))).toEqual([]);
  });

  test("a head is called by the recorded title, else by the unit", () => {
    expect(headTitleOf({ name: "Kecamatan Gayungan", headTitle: "Camat Gayungan" })).toBe("Camat Gayungan");
    expect(headTitleOf({ name: "Seksi Trantib", headTitle: null })).toBe("Kepala Seksi Trantib");
  });
});
