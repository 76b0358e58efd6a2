import { describe, expect, it } from "vitest";
import { firstPage, isNewTo } from "@/lib/auth/first-page";
import { sightSentence, type Sight, type SightStep } from "@/lib/iku/sight";

const step = (kind: SightStep["kind"], text: string): SightStep => ({ kind, label: kind, text });
const sight = (steps: readonly SightStep[], service: string | null = null): Sight => ({ steps, service });
const [rhk, iku, sasaran, visi] = [
  step("rhk", "Terlayaninya warga."),
  step("iku", "Surat tepat waktu"),
  step("node", "Meningkatnya pelayanan"),
  step("node", "Kota yang melayani"),
];

describe("the way from a line to the visi, in one sentence", () => {
  it.each([
    [
      "whole, with the service",
      sight([rhk, iku, sasaran, visi], "KTP selesai dalam sehari"),
      "Hasil kerja ini menggerakkan “Surat tepat waktu” demi “Meningkatnya pelayanan”, menuju “Kota yang melayani”; warga merasakannya lewat layanan “KTP selesai dalam sehari”.",
    ],
    [
      "where nobody has written a service down",
      sight([iku, sasaran, visi]),
      "Hasil kerja ini menggerakkan “Surat tepat waktu” demi “Meningkatnya pelayanan”, menuju “Kota yang melayani”.",
    ],
    [
      "where the indicator measures the top itself",
      sight([iku, visi]),
      "Hasil kerja ini menggerakkan “Surat tepat waktu” demi “Kota yang melayani”.",
    ],
    [
      "where the RHK above hangs in the air",
      sight([rhk]),
      "Hasil kerja ini mendukung “Terlayaninya warga”; RHK pimpinan itu belum terhubung dengan IKU, sehingga jalannya ke visi belum terlihat.",
    ],
    [
      "where it hangs in the air itself",
      sight([]),
      "Hasil kerja ini belum bersandar pada RHK pimpinan atau IKU, sehingga jalannya ke visi belum terlihat.",
    ],
  ])("%s", (_, way, sentence) => {
    expect(sightSentence("Hasil kerja ini", way)).toBe(sentence);
  });

  it("stays one that is read: long texts are cut", () => {
    const long = "x".repeat(1_000);
    expect(
      sightSentence("Ini", sight([step("iku", long), step("node", long), step("node", "v")])).length,
    ).toBeLessThan(500);
  });
});

describe("whoever is new", () => {
  it.each([
    [0, false, true],
    [0, true, true],
    [1, false, false],
    [1, true, true],
    [2, false, false],
    [2, true, false],
  ])("has seen it %i times, has an SKP: %s → shown: %s", (seen, hasSkp, shown) => {
    expect(isNewTo(seen, hasSkp)).toBe(shown);
  });

  it("sees it first, but gets a page that was asked for, and the e-mail after activation", () => {
    expect(["/", "/skp", "/akun/email"].map((wanted) => firstPage(wanted, true))).toEqual([
      ...["/garis-pandang", "/skp", "/garis-pandang?ke=email"],
    ]);
    expect(firstPage("/", false)).toBe("/");
  });
});
