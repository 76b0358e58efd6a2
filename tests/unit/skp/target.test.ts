import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planTarget } from "@/lib/skp/plan";
import { TARGET_KINDS } from "@/lib/iku/measure";
import { FORMS_OF_KIND, readTarget, targetWords, type TypedTarget } from "@/lib/skp/target";

function typed(given: Partial<TypedTarget>): TypedTarget {
  const { kind = "number" } = given;
  return {
    kind,
    low: "",
    high: "",
    date: "",
    text: "",
    unit: "",
    form: FORMS_OF_KIND[kind][0],
    accumulation: "last",
    ...given,
  };
}

describe("a target as typed", () => {
  it.each([
    ["12,5", "12.5", "12,5"],
    ["12.5", "12.5", "12,5"],
    ["1.234", "1234", "1.234"],
    ["1.234,5", "1234.5", "1.234,5"],
    ["95 %", "95", "95"],
    ["0", "0", "0"],
    ["-3", "-3", "-3"],
  ])("%s is understood as %s and shown as %s", (low, value, text) => {
    expect(readTarget(typed({ low }))).toMatchObject({ ok: true, target: { low: value, text } });
  });

  it.each([
    [typed({ kind: "range", low: "7", high: "8", unit: "bulan" }), "7–8 bulan"],
    [typed({ kind: "ratio", low: "1", high: "20", unit: "siswa" }), "1 : 20 siswa"],
    [typed({ kind: "date", date: "2026-06-30" }), "paling lambat 30 Juni 2026"],
    [typed({ kind: "text", text: " Opini WTP " }), "Opini WTP"],
    [typed({ low: "95", unit: " % " }), "95 %"],
  ])("is printed in words", (given, words) => {
    const read = readTarget(given);
    expect(read.ok && targetWords(read.target)).toBe(words);
  });

  it.each([
    [typed({ low: "banyak" }), [{ code: "no-number", field: "low" }]],
    [typed({ kind: "range", low: "7" }), [{ code: "no-number", field: "high" }]],
    [typed({ kind: "range", low: "8", high: "7" }), [{ code: "reversed", field: "high" }]],
    [typed({ kind: "range", low: "8", high: "8" }), [{ code: "reversed", field: "high" }]],
    [typed({ kind: "ratio", low: "1", high: "0" }), [{ code: "zero-below", field: "high" }]],
    [typed({ kind: "date", date: "2026-02-30" }), [{ code: "no-day", field: "date" }]],
    [typed({ kind: "text", text: "x".repeat(1001) }), [{ code: "too-long", field: "text" }]],
  ])("that cannot be read says so at its field", (given, faults) => {
    expect(readTarget(given)).toEqual({ ok: false, faults });
  });

  it("is reckoned the usual way where the one chosen does not fit its kind", () => {
    expect(readTarget(typed({ low: "1", form: "range" }))).toMatchObject({ target: { form: "maximise" } });
    expect(readTarget(typed({ kind: "date", date: "2026-06-30", form: "maximise" }))).toMatchObject({
      target: { form: "none" },
    });
  });

  it.each(TARGET_KINDS)("%s may be empty in a draft", (kind) => {
    expect(readTarget(typed({ kind, unit: "dokumen" }))).toMatchObject({
      ok: true,
      target: { text: "", low: null, high: null, date: null },
    });
  });

  it("is, whatever was typed, either refused or one that the plan can hold", () => {
    const any = fc.record({
      kind: fc.constantFrom(...TARGET_KINDS),
      low: fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String)),
      high: fc.oneof(fc.string(), fc.integer().map(String)),
      date: fc.oneof(fc.string(), fc.constant("2026-06-30")),
      text: fc.oneof(fc.string(), fc.constantFrom("م".repeat(1001), "😀 opini", "\u202eterbalik")),
      unit: fc.string({ maxLength: 20 }),
    });
    fc.assert(
      fc.property(any, (given) => {
        const read = readTarget(typed(given));
        if (read.ok) expect(planTarget.safeParse(read.target).success).toBe(true);
        else expect(read.faults.length).toBeGreaterThan(0);
      }),
    );
  });
});
