import { describe, expect, it } from "vitest";
import {
  SMART,
  SMART_OF,
  smartMessage,
  smartRemarks,
  type SmartInput,
  type SmartRemark,
} from "@/lib/iku/smart";
import { Exact } from "@/lib/kernel/decimal";

const years = (...lows: readonly (string | null)[]): SmartInput["targets"] =>
  lows.map((low, index) => ({ year: 2025 + index, low: low === null ? null : new Exact(low) }));

const GOOD: SmartInput = {
  name: "Persentase permohonan dokumen kependudukan yang selesai tepat waktu",
  definition: "Permohonan KTP-el, KK, dan akta yang selesai dalam waktu standar pelayanan.",
  formula: "Permohonan tepat waktu ÷ seluruh permohonan × 100",
  unitName: "%",
  source: "SIAK terpusat",
  form: "maximise",
  jenis: "outcome",
  nodeKind: "sasaran",
  baseline: new Exact("82.4"),
  hasBaseline: true,
  targets: years("85", "88", "90", "92", "95"),
  years: { from: 2025, to: 2029 },
};

const of = (given: Partial<SmartInput>): readonly SmartRemark[] => smartRemarks({ ...GOOD, ...given });

describe("the SMART check", () => {
  it("has nothing to say of an indicator that stands well", () => {
    expect(smartRemarks(GOOD)).toEqual([]);
  });

  it.each<[SmartRemark, Partial<SmartInput>]>([
    ["reads-like-sasaran", { name: "Meningkatnya kualitas pelayanan" }],
    ["no-measure-word", { name: "Pelayanan dokumen yang cepat" }],
    ["two-things", { name: "Persentase KTP-el dan jumlah akta yang terbit" }],
    ["definition-thin", { definition: "Sesuai namanya." }],
    ["no-formula", { formula: " " }],
    ["no-unit", { unitName: "" }],
    ["no-source", { source: "" }],
    ["judged-only", { form: "none" }],
    ["zero-target", { targets: years("0", "88", "90", "92", "95") }],
    ["above-hundred", { targets: years("85", "88", "90", "92", "100.01") }],
    ["below-baseline", { targets: years("80", "80", "80", "80", "82.39") }],
    [
      "far-from-baseline",
      { unitName: "indeks", baseline: new Exact(20), targets: years("1", "1", "1", "1", "60.01") },
    ],
    ["output-for-outcome", { jenis: "output", nodeKind: "tujuan" }],
    ["no-baseline", { hasBaseline: false, baseline: null }],
    ["years-missing", { targets: years("85", "88", "90", "92") }],
  ])("%s", (remark, given) => {
    expect(of(given)).toEqual([remark]);
    expect(smartMessage(remark)).toMatch(/^[A-Z].*\.$/);
  });

  it("stands on the right side of each threshold", () => {
    expect(of({ targets: years("85", "88", "90", "92", "100") })).toEqual([]);
    expect(of({ targets: years("80", "80", "80", "80", "82.4") })).toEqual([]);
    expect(
      of({ unitName: "indeks", baseline: new Exact(20), targets: years("1", "1", "1", "1", "60") }),
    ).toEqual([]);
  });

  it("holds less for better where less is better: a last target above the beginning is a step back", () => {
    const less: Partial<SmartInput> = { form: "minimise_linear", unitName: "kasus", baseline: new Exact(10) };
    expect(of({ ...less, targets: years("9", "8", "7", "6", "0") })).toEqual([]);
    expect(of({ ...less, targets: years("9", "9", "9", "9", "10.01") })).toEqual(["below-baseline"]);
  });

  it("asks no satuan of a grade", () => {
    expect(
      of({ form: "grade", unitName: "", baseline: null, name: "Opini BPK atas laporan keuangan" }),
    ).toEqual([]);
  });

  it("puts each remark under one of the five criteria, and uses all five", () => {
    expect(new Set(Object.values(SMART_OF))).toEqual(new Set(SMART));
  });
});
