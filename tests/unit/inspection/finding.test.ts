import { describe, expect, it } from "vitest";
import { cursorSchema, cursorText } from "@/lib/inspection/cursor";
import { FINDING_WORDS, FINDINGS, INSPECTION_LISTS, lapseText } from "@/lib/inspection/finding";
import { sampleRefusalField, sampleRefusalMessage, type SampleRefusal } from "@/lib/inspection/refusal";
import { redrawn, type Draw } from "@/lib/inspection/sample";
import { drawSampleSchema } from "@/lib/inspection/schema";
import { HASTE_SECONDS, LEAST_ALIKE, LEAST_HASTY, MOST_SAMPLED } from "@/lib/inspection/thresholds";

describe("a finding", () => {
  it("says its threshold as it is applied", () => {
    expect(FINDING_WORDS.seragam.threshold).toContain(`${String(LEAST_ALIKE)} pegawai`);
    expect(FINDING_WORDS.tergesa.says).toContain(`${String(HASTE_SECONDS)} detik`);
    expect(FINDING_WORDS.tergesa.threshold).toContain(`${String(LEAST_HASTY)} hasil`);
    for (const kind of FINDINGS) expect(INSPECTION_LISTS[kind]).toBe(FINDING_WORDS[kind].label);
  });
});

describe("a lapse of time", () => {
  it.each([
    [0, "0 detik"],
    [6.9, "6 detik"],
    [59, "59 detik"],
    [60, "1 menit"],
    [61, "1 menit 1 detik"],
    [3599, "59 menit 59 detik"],
    [3600, "1 jam"],
    [3661, "1 jam 1 menit"],
    [86_399, "23 jam 59 menit"],
    [86_400, "1 hari"],
    [200_000, "2 hari"],
  ])("of %d seconds is %s", (seconds, text) => {
    expect(lapseText(seconds)).toBe(text);
  });
});

describe("a cursor", () => {
  it.each([
    { measure: 7, key: "0f8c-1/2" },
    { measure: -1_790_000_000_000, key: "koreksi/a/b/" },
  ])("is read as it was written: %o", (cursor) => {
    expect(cursorSchema.parse(cursorText(cursor))).toEqual(cursor);
  });

  it.each(["", "7", "x~y", "7~", "7~a'b", "7~a b", "99999999999999999~a", undefined, ["7~a"]])(
    "that is none begins at the top: %o",
    (text) => {
      expect(cursorSchema.parse(text)).toBeNull();
    },
  );
});

describe("drawing again", () => {
  const kept: Draw = { populationSize: 3, populationHash: "a", evaluationIds: ["1", "2"] };
  it.each([
    [kept, "same"],
    [{ ...kept, populationSize: 4 }, "other-population"],
    [{ ...kept, populationHash: "b" }, "other-population"],
    [{ ...kept, evaluationIds: ["2", "1"] }, "other-sample"],
    [{ ...kept, evaluationIds: ["1"] }, "other-sample"],
    [{ ...kept, evaluationIds: ["1", "2", "3"] }, "other-sample"],
  ] as const)("%o: %s", (again, outcome) => {
    expect(redrawn(kept, again)).toBe(outcome);
  });
});

describe("what is asked of a draw", () => {
  const whole = { periodId: crypto.randomUUID(), size: "1", seed: "1234", purpose: "ST 1/2026" };
  it.each([
    [{}, null],
    [{ size: "0" }, "size"],
    [{ size: String(MOST_SAMPLED) }, null],
    [{ size: String(MOST_SAMPLED + 1) }, "size"],
    [{ size: "2,5" }, "size"],
    [{ seed: "123" }, "seed"],
    [{ seed: "   123   " }, "seed"],
    [{ seed: "x".repeat(60) }, null],
    [{ seed: "x".repeat(61) }, "seed"],
    [{ purpose: "ST 1" }, "purpose"],
    [{ unitId: "" }, null],
    [{ unitId: "x" }, "unitId"],
  ] as const)("%o: %s", (given, field) => {
    const read = drawSampleSchema.safeParse({ ...whole, ...given });
    expect(read.success ? null : read.error.issues[0]?.path[0]).toBe(field);
  });
});

describe("why no sample was drawn", () => {
  const refusals: readonly (readonly [SampleRefusal, string | null])[] = [
    [{ code: "not-found" }, null],
    [{ code: "unit-missing" }, "unitId"],
    [{ code: "unit-unknown" }, "unitId"],
    [{ code: "population-empty" }, null],
    [{ code: "population-smaller", population: 1200 }, "size"],
    [{ code: "already-drawn", by: "Bagas" }, "seed"],
  ];
  it.each(refusals)("%o stands at %s", (refusal, field) => {
    expect(sampleRefusalField(refusal)).toBe(field);
    expect(sampleRefusalMessage(refusal)).toMatch(/\.$/);
  });

  it("says how many there are", () => {
    expect(sampleRefusalMessage({ code: "population-smaller", population: 1200 })).toContain("1.200");
  });
});
