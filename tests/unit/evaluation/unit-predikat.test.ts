import { describe, expect, it } from "vitest";
import { DEFAULT_KEBIJAKAN } from "@/lib/agency/kebijakan";
import { PREDIKAT_ORGANISASI, type PredikatOrganisasi, type Rating } from "@/lib/evaluation/rating";
import { bestPredikatOf, rulesOf } from "@/lib/evaluation/rulesets";
import {
  answeringUnit,
  effectivePredikat,
  headRating,
  isHeadRated,
  type PredikatUnit,
} from "@/lib/evaluation/unit-predikat";
import type { UnitKind } from "@/lib/agency/unit";

const HEAD = DEFAULT_KEBIJAKAN.head;

describe("a unit's head: predikat organisasi → rating hasil kerja (domain §0a.8)", () => {
  const MAPPING: readonly (readonly [PredikatOrganisasi, Rating])[] = [
    ["istimewa", "di_atas"],
    ["baik", "sesuai"],
    ["butuh_perbaikan", "di_bawah"],
    ["kurang", "di_bawah"],
    ["sangat_kurang", "di_bawah"],
  ];

  it.each(MAPPING)("%s: %s", (predikat, rating) => {
    expect(headRating(HEAD, predikat)).toBe(rating);
  });

  it("names all five", () => {
    expect(MAPPING.map(([predikat]) => predikat).sort()).toEqual([...PREDIKAT_ORGANISASI].sort());
  });

  it("so the head of a unit that is Baik cannot be Sangat Baik", () => {
    const rules = rulesOf("permenpanrb-6-2022");
    expect(bestPredikatOf(rules, headRating(HEAD, "baik"))).toBe("baik");
    expect(bestPredikatOf(rules, headRating(HEAD, "istimewa"))).toBe("sangat_baik");
  });

  it("follows the agency's policy", () => {
    const own = { ...HEAD, hasil: { ...HEAD.hasil, butuh_perbaikan: "sesuai" as const } };
    expect(headRating(own, "butuh_perbaikan")).toBe("sesuai");
  });
});

describe("which predikat counts for a unit", () => {
  const unit = (id: string, kind: UnitKind, parentId: string | null): [string, PredikatUnit] => [
    id,
    { id, kind, parentId },
  ];
  const units = new Map([
    unit("kota", "instansi", null),
    unit("kecamatan", "kecamatan", "kota"),
    unit("kelurahan", "kelurahan", "kecamatan"),
    unit("seksi", "seksi", "kecamatan"),
    unit("dinas", "dinas", "kota"),
    unit("sekolah", "sekolah", "dinas"),
    unit("bagian", "bagian", "kota"),
    unit("lepas", "bidang", "hilang"),
  ]);
  const set = (given: Record<string, PredikatOrganisasi>) => new Map(Object.entries(given));
  const of = (unitId: string, given: Record<string, PredikatOrganisasi>, policy = HEAD) =>
    effectivePredikat(unitId, units, set(given), policy);

  it("its own", () => {
    expect(of("kecamatan", { kecamatan: "istimewa", kota: "baik" })).toEqual({
      predikat: "istimewa",
      unitId: "kecamatan",
    });
  });

  it.each(["kelurahan", "sekolah"])("%s follows the unit above, whatever is set for it", (unitId) => {
    const above = unitId === "kelurahan" ? "kecamatan" : "dinas";
    expect(of(unitId, { [unitId]: "istimewa", [above]: "baik" })).toEqual({
      predikat: "baik",
      unitId: above,
    });
  });

  it("unless the policy says otherwise", () => {
    const own = { ...HEAD, unitsThatFollow: [] };
    expect(of("kelurahan", { kelurahan: "kurang", kecamatan: "baik" }, own)).toEqual({
      predikat: "kurang",
      unitId: "kelurahan",
    });
  });

  it("a seksi has its own where one is set, else that of the unit which it is part of", () => {
    expect(of("seksi", { seksi: "baik", kecamatan: "kurang" })?.predikat).toBe("baik");
    expect(of("seksi", { kecamatan: "kurang", kota: "baik" })).toEqual({
      predikat: "kurang",
      unitId: "kecamatan",
    });
  });

  it("a unit that answers for itself takes none from above", () => {
    expect(of("dinas", { kota: "baik" })).toBeNull();
    expect(of("sekolah", { kota: "baik" })).toBeNull();
    expect(of("seksi", { kota: "baik" })).toBeNull();
    expect(of("bagian", { kota: "baik" })).toEqual({ predikat: "baik", unitId: "kota" });
  });

  it("none where nobody has set any, where the way up breaks off, and for a unit that is not there", () => {
    expect(of("seksi", {})).toBeNull();
    expect(of("kota", {})).toBeNull();
    expect(of("lepas", { kota: "baik" })).toBeNull();
    expect(of("tidak ada", { kota: "baik" })).toBeNull();
  });

  it.each([
    ["kelurahan", "kecamatan"],
    ["sekolah", "dinas"],
    ["seksi", "kecamatan"],
    ["dinas", "dinas"],
    ["bagian", "kota"],
    ["kota", "kota"],
    ["lepas", "lepas"],
    ["tidak ada", "tidak ada"],
  ])("for %s it is that of %s that has to be set", (unitId, answering) => {
    expect(answeringUnit(unitId, units, HEAD)).toBe(answering);
  });

  it("comes to an end in a circle", () => {
    const circle = new Map([unit("a", "bidang", "b"), unit("b", "bidang", "a")]);
    expect(["a", "b"]).toContain(answeringUnit("a", circle, HEAD));
    expect(effectivePredikat("a", circle, new Map(), HEAD)).toBeNull();
  });

  it.each<[string, Record<string, PredikatOrganisasi>, boolean]>([
    ["kecamatan", {}, true],
    ["kelurahan", {}, true],
    ["dinas", {}, true],
    ["kota", {}, true],
    ["seksi", {}, false],
    ["seksi", { seksi: "baik" }, true],
    ["bagian", { kota: "baik" }, false],
  ])("the rating of the head of %s is given by it (%j): %s", (unitId, given, isGiven) => {
    const found = units.get(unitId);
    expect(found !== undefined && isHeadRated(found, set(given), HEAD)).toBe(isGiven);
  });
});
