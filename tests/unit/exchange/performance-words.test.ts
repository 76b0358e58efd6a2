import { expect, it } from "vitest";
import {
  aspekOfText,
  assignerOfText,
  jenisOfText,
  periodOfText,
  predikatOfText,
  ratingOfText,
} from "@/lib/exchange/performance-words";
import { targetOfText } from "@/lib/exchange/plan-from-lines";
import { PREDIKAT_LABELS, PREDIKATS, RATING_LABELS, RATINGS } from "@/lib/evaluation/rating";
import { periodName, periodsOfYear, RHYTHMS } from "@/lib/period/period";
import {
  ASPEK,
  ASPEK_LABELS,
  RHK_ASSIGNER_LABELS,
  RHK_ASSIGNERS,
  RHK_JENIS,
  RHK_JENIS_LABELS,
} from "@/lib/skp/skp";

it("reads every word as this application prints it, in any case", () => {
  for (const rating of RATINGS) expect(ratingOfText(RATING_LABELS[rating].toUpperCase())).toBe(rating);
  for (const predikat of PREDIKATS) expect(predikatOfText(PREDIKAT_LABELS[predikat])).toBe(predikat);
  for (const aspek of ASPEK) expect(aspekOfText(ASPEK_LABELS[aspek])).toBe(aspek);
  for (const jenis of RHK_JENIS) expect(jenisOfText(RHK_JENIS_LABELS[jenis])).toBe(jenis);
  for (const from of RHK_ASSIGNERS) expect(assignerOfText(RHK_ASSIGNER_LABELS[from])).toBe(from);
});

it.each([
  ["DIATAS EKSPEKTASI", "di_atas"],
  ["Dibawah Ekspektasi", "di_bawah"],
  ["sesuai", "sesuai"],
  ["sangat sesuai", null],
  ["3", null],
] as const)("reads the rating %s", (text, rating) => {
  expect(ratingOfText(text)).toBe(rating);
});

it.each([
  ["Cukup", "butuh_perbaikan"],
  ["Misconduct", "kurang"],
  ["KURANG / MISCONDUCT", "kurang"],
  ["Butuh Perbaikan (Cukup)", "butuh_perbaikan"],
  ["Istimewa", null],
] as const)("reads the predikat %s", (text, predikat) => {
  expect(predikatOfText(text)).toBe(predikat);
});

it("reads every period by the name that papers give it", () => {
  for (const rhythm of RHYTHMS) {
    for (const { year, ordinal } of periodsOfYear(2026, rhythm)) {
      const key = { year, rhythm, ordinal };
      expect(periodOfText(periodName(key))).toEqual(key);
    }
  }
});

it.each([
  ["2026", "annual", 1],
  ["Tahunan 2026", "annual", 1],
  ["Akhir Tahun 2026", "annual", 1],
  ["TW 2 2026", "quarterly", 2],
  ["TW IV Tahun 2026", "quarterly", 4],
  ["Triwulan 3/2026", "quarterly", 3],
  ["Bulan Nopember 2026", "monthly", 11],
  ["Agu 2026", "monthly", 8],
] as const)("reads the period %s", (text, rhythm, ordinal) => {
  expect(periodOfText(text)).toEqual({ year: 2026, rhythm, ordinal });
});

it.each([
  "",
  "Triwulan I",
  "Triwulan V 2026",
  "2025/2026",
  "Semester I 2026",
  "Januari Februari 2026",
  "TW I II 2026",
])("finds no period in “%s”", (text) => {
  expect(periodOfText(text)).toBeNull();
});

it.each([
  ["12,5", null, "number", "12,5", "12.5", ""],
  ["12.5", "hari", "number", "12,5", "12.5", "hari"],
  ["92,5 %", null, "number", "92,5", "92.5", "%"],
  ["1.250", "dokumen", "number", "1.250", "1250", "dokumen"],
  ["30 Juni 2026", null, "text", "30 Juni 2026", null, ""],
  ["Opini WTP", null, "text", "Opini WTP", null, ""],
] as const)("understands the target %s %s", (text, unit, kind, words, low, shown) => {
  expect(targetOfText(text, unit)).toMatchObject({ kind, text: words, low, unit: shown, form: "none" });
});
